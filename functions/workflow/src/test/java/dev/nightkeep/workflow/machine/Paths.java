package dev.nightkeep.workflow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The paths that our definitions use: {@code $.a.b} of the state's input and {@code $$.A.B} of the context.
 *
 * @param input   of the state
 * @param context of the execution
 */
record Paths(JsonNode input, JsonNode context) {
    JsonNode value(String path) {
        JsonNode value = path.startsWith("$$") ? at(context, path.substring(2)) : at(input, path.substring(1));
        if (value.isMissingNode()) {
            throw StateFailure.named("States.ParameterPathFailure", "there is nothing at " + path);
        }
        return value;
    }

    boolean has(String path) {
        return !at(input, path.substring(1)).isMissingNode();
    }

    private static JsonNode at(JsonNode node, String path) {
        return path.isEmpty() ? node : node.at(path.replace('.', '/'));
    }

    /** A template with what its members ending in {@code .$} stand for. */
    JsonNode filled(JsonNode template) {
        if (!template.isObject()) {
            return template;
        }
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        template.properties().forEach(member -> {
            if (member.getKey().endsWith(".$")) {
                filled.set(
                        member.getKey().substring(0, member.getKey().length() - 2),
                        value(member.getValue().asText()));
            } else {
                filled.set(member.getKey(), filled(member.getValue()));
            }
        });
        return filled;
    }

    /** The input with a result in the place that {@code ResultPath} names. */
    JsonNode with(JsonNode state, JsonNode result) {
        if (!state.has("ResultPath")) {
            return result;
        }
        return state.get("ResultPath").isNull()
                ? input
                : with(state.get("ResultPath").asText(), result);
    }

    JsonNode with(String resultPath, JsonNode result) {
        List<String> steps = List.of(resultPath.split("\\."));
        ObjectNode copy = input.deepCopy();
        copy.set(steps.getLast(), result);
        return copy;
    }
}
