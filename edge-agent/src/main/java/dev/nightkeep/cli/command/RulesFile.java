package dev.nightkeep.cli.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.restore.FieldRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Reads what documents must have: {@code {"conversations": {"required": ["session_id"], "types": {"session_id":
 * "string", "at": ["date", "null"]}}}}.
 */
final class RulesFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private RulesFile() {}

    static Map<String, FieldRules> read(Path file) {
        try {
            Map<String, FieldRules> rules = new TreeMap<>();
            JSON.readTree(Files.readString(file))
                    .properties()
                    .forEach(each -> rules.put(each.getKey(), rules(each.getValue())));
            return rules;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The rules in %s cannot be read".formatted(file),
                    "Write them like {\"users\": {\"required\": [\"name\"], \"types\": {\"name\": \"string\"}}}",
                    e);
        }
    }

    private static FieldRules rules(JsonNode node) {
        node.fieldNames().forEachRemaining(name -> {
            if (!name.equals("required") && !name.equals("types")) {
                throw new IllegalArgumentException("'%s' is neither required nor types".formatted(name));
            }
        });
        List<String> required = JSON.convertValue(node.path("required"), new TypeReference<>() {});
        Map<String, List<String>> types = JSON.convertValue(node.path("types"), new TypeReference<>() {});
        return new FieldRules(
                Objects.requireNonNullElse(required, List.of()), Objects.requireNonNullElse(types, Map.of()));
    }
}
