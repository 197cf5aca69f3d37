package dev.nightkeep.cli.command;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.restore.FieldRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what documents must have: {@code {"conversations": {"required": ["session_id"], "types": {"session_id":
 * "string", "at": ["date", "null"]}}}}.
 */
final class RulesFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private RulesFile() {}

    static Map<String, FieldRules> read(Path file) {
        try {
            Map<String, FieldRules> rules = new TreeMap<>();
            object(JSON.readTree(Files.readString(file)), "the file")
                    .properties()
                    .forEach(each -> rules.put(each.getKey(), rules(each.getKey(), each.getValue())));
            return rules;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The rules in %s cannot be used%s".formatted(file, why(e)),
                    "Write them like {\"users\": {\"required\": [\"name\"], \"types\": {\"name\": \"string\"}}}",
                    e);
        }
    }

    /** In our own words: those of the parser may show what the file holds. */
    private static String why(Exception e) {
        return e instanceof IllegalArgumentException ? " (%s)".formatted(e.getMessage()) : "";
    }

    private static FieldRules rules(String collection, JsonNode node) {
        object(node, "'%s'".formatted(collection)).fieldNames().forEachRemaining(name -> {
            if (!name.equals("required") && !name.equals("types")) {
                throw new IllegalArgumentException("'%s' is neither required nor types".formatted(name));
            }
        });
        List<String> required = texts(node.path("required"), collection + ".required");
        Map<String, List<String>> types = new TreeMap<>();
        if (node.has("types")) {
            object(node.path("types"), "'%s.types'".formatted(collection))
                    .properties()
                    .forEach(each ->
                            types.put(each.getKey(), texts(each.getValue(), collection + ".types." + each.getKey())));
        }
        if (required.isEmpty() && types.isEmpty()) {
            throw new IllegalArgumentException("'%s' asks for nothing".formatted(collection));
        }
        return new FieldRules(required, types);
    }

    private static JsonNode object(JsonNode node, String what) {
        if (!node.isObject() || node.isEmpty()) {
            throw new IllegalArgumentException("%s is not an object with something in it".formatted(what));
        }
        return node;
    }

    /** One text, or an array of them; none where the node is missing. */
    private static List<String> texts(JsonNode node, String what) {
        List<JsonNode> nodes = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(nodes::add);
        } else if (!node.isMissingNode()) {
            nodes.add(node);
        }
        if (nodes.stream().anyMatch(each -> !each.isTextual()) || (nodes.isEmpty() && !node.isMissingNode())) {
            throw new IllegalArgumentException("'%s' is neither a text nor an array of them".formatted(what));
        }
        return nodes.stream().map(JsonNode::textValue).toList();
    }
}
