package dev.nightkeep.recovery.operation;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;

/** What is done for each kind of operation. Implementations MUST be safe for use by many threads. */
public interface OperationWork {
    /**
     * Does it.
     *
     * @throws dev.nightkeep.error.NightkeepException when it did not succeed
     */
    OperationOutcome perform(Operation operation, ProgressListener progress, Cancellation cancellation);
}
