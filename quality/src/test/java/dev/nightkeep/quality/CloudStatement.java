package dev.nightkeep.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One statement of a policy. */
record CloudStatement(String owner, JsonNode body) {
    boolean allows() {
        return body.path("Effect").asText().equals("Allow");
    }

    List<String> actions() {
        return each(body.path("Action")).map(JsonNode::asText).toList();
    }

    /** Resources in one line each: literals as they are, references as JSON. */
    List<String> resources() {
        return each(body.path("Resource"))
                .map(resource -> resource.isTextual() ? resource.asText() : resource.toString())
                .toList();
    }

    /** Whether it speaks of this action, by name or by a wildcard. */
    boolean covers(String action) {
        return actions().stream()
                .anyMatch(pattern -> action.matches(pattern.replace("*", ".*").replace("?", ".")));
    }

    boolean hasCondition(String operator, String key, String value) {
        return body.path("Condition").path(operator).path(key).asText().equals(value);
    }

    private static Stream<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? StreamSupport.stream(oneOrMany.spliterator(), false) : Stream.of(oneOrMany);
    }
}
