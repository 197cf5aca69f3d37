package dev.nightkeep.recovery.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How an operation ended.
 *
 * @param state  one that is over
 * @param result what came out of it
 * @param error  why it did not succeed
 */
public record OperationOutcome(OperationState state, Optional<ObjectNode> result, Optional<OperationError> error) {
    public OperationOutcome {
        if (!state.over()) {
            throw new IllegalArgumentException("an operation that is %s has no outcome".formatted(state));
        }
        result = result.map(ObjectNode::deepCopy);
    }

    /** With a result. */
    public static OperationOutcome of(OperationState state, ObjectNode result) {
        return new OperationOutcome(state, Optional.of(result), Optional.empty());
    }

    /** Without one. */
    public static OperationOutcome failed(OperationState state, OperationError error) {
        return new OperationOutcome(state, Optional.empty(), Optional.of(error));
    }
}
