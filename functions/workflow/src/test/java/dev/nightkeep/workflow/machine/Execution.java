package dev.nightkeep.workflow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * An execution that is over.
 *
 * @param states the states that were entered, in their order, without those of the children of a map
 * @param output of one that succeeded
 * @param error  of one that failed
 * @param cause  likewise
 */
public record Execution(List<String> states, Optional<JsonNode> output, String error, String cause) {
    public boolean succeeded() {
        return output.isPresent();
    }
}
