package dev.nightkeep.recovery.operation;

/** Whoever does what was accepted. Implementations MUST be safe for use by many threads. */
public interface OperationRunner {
    /**
     * Sees to it that the operation is done, here or elsewhere, and returns without waiting for that. All that is needed
     * to do it is in {@link Operations}. Starting the same operation again MUST NOT do it twice.
     *
     * @throws dev.nightkeep.error.NightkeepException when it will not be done; the operation is then noted as failed
     */
    void start(Operation operation);
}
