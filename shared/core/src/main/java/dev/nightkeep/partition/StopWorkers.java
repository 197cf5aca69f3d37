package dev.nightkeep.partition;

import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/**
 * Has the workers of a run stop before what they wrote is removed. A state machine that is stopped starts no more of them,
 * but leaves those that run to themselves, for as long as a quarter of an hour.
 */
public final class StopWorkers {
    /** Every worker has looked in that time, and what it was writing has arrived. */
    static final Duration PATIENCE = RunWatch.INTERVAL.multipliedBy(2);

    private final BackupStore store;
    private final Clock clock;

    public StopWorkers(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns when they had time to stop; at once where the run never had any, or has committed its backup. */
    public void stop(RunReference run) {
        if (!new WorkStore(store, run).planned()) {
            return;
        }
        new StopRun(store).stop(run);
        try {
            clock.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException(
                    "Waiting for the workers of run %s was interrupted".formatted(run.backup()),
                    "What they left is removed when it is tried again",
                    e);
        }
    }
}
