package dev.nightkeep.recovery.operation;

import java.util.Optional;

/** Says how operations stand. Implementations MUST be safe for use by many threads. */
@FunctionalInterface
public interface OperationFinder {
    /**
     * The operation of that id as it is now; empty where nobody ever accepted it. One that nobody does any more MUST be
     * shown as failed.
     */
    Optional<Operation> find(OperationId id);
}
