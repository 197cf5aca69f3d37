package dev.nightkeep.remote;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/** Stays with a run until it is over, and tells how far it is. The run does not need anybody to follow it. */
public final class FollowRun {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int STEPS = 8;

    private final LookAtRun runs;
    private final BackupStore store;
    private final Clock clock;

    public FollowRun(LookAtRun runs, BackupStore store, Clock clock) {
        this.runs = runs;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Follows the run, until it is over or nobody wants to follow it any more; that does not stop the run.
     *
     * @return the run as it was seen last
     */
    public RunStatus follow(Machine machine, ExecutionName name, ProgressListener progress, Cancellation leave) {
        RunProgress shown = new RunProgress(store, progress);
        while (true) {
            RunStatus status = runs.find(machine, name)
                    .orElseThrow(() -> new ConfigurationException(
                            "There is no run %s any more".formatted(name), "Look at what there is"));
            shown.show(status);
            if (status.over() || left(leave)) {
                return status;
            }
        }
    }

    /** Waits a while; whether somebody has asked to leave meanwhile. */
    private boolean left(Cancellation leave) {
        try {
            for (int step = 0; step < STEPS && !leave.requested(); step++) {
                clock.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return leave.requested();
    }
}
