package dev.nightkeep.workflow.abandon;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An execution that did not get to its end: told by its state machine, which has the error, or by the event that AWS sends
 * when one is stopped or runs out of time, which has it in {@code detail}.
 */
public record AbandonInput(
        Optional<String> job, Optional<String> execution, Optional<Failure> error, Optional<Detail> detail) {
    /** What a state machine knows of a failure. */
    public record Failure(
            @JsonProperty("Error") String error,
            @JsonProperty("Cause") Optional<String> cause) {}

    /**
     * What the event "Step Functions Execution Status Change" says.
     *
     * @param stopDate when the execution ended: on AWS in milliseconds since 1970, on LocalStack as ISO 8601
     */
    public record Detail(String name, String status, Optional<String> input, Optional<JsonNode> stopDate) {}
}
