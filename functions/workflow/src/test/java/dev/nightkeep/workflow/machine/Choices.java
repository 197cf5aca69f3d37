package dev.nightkeep.workflow.machine;

import com.fasterxml.jackson.databind.JsonNode;

/** Decides as a choice state does, with the comparisons that our definitions use. */
final class Choices {
    private Choices() {}

    static String next(JsonNode state, Paths paths) {
        for (JsonNode rule : state.get("Choices")) {
            if (holds(rule, paths)) {
                return rule.get("Next").asText();
            }
        }
        return state.get("Default").asText();
    }

    private static boolean holds(JsonNode rule, Paths paths) {
        if (rule.has("And")) {
            for (JsonNode each : rule.get("And")) {
                if (!holds(each, paths)) {
                    return false;
                }
            }
            return true;
        }
        String variable = rule.get("Variable").asText();
        if (rule.has("IsPresent")) {
            return paths.has(variable) == rule.get("IsPresent").asBoolean();
        }
        return compare(rule, paths.value(variable));
    }

    private static boolean compare(JsonNode rule, JsonNode value) {
        if (rule.has("IsString")) {
            return value.isTextual() == rule.get("IsString").asBoolean();
        }
        if (rule.has("StringEquals")) {
            return value.isTextual()
                    && value.asText().equals(rule.get("StringEquals").asText());
        }
        if (rule.has("NumericGreaterThan")) {
            return value.isNumber()
                    && value.asLong() > rule.get("NumericGreaterThan").asLong();
        }
        throw new AssertionError("no such comparison is known here: " + rule);
    }
}
