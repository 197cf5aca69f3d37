package dev.nightkeep.partition;

import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;

/** Asks a run to stop, wherever its workers are. They notice at their next step. */
public final class StopRun {
    private static final byte[] CONTENT = "{}\n".getBytes(StandardCharsets.UTF_8);

    private final BackupStore store;

    public StopRun(BackupStore store) {
        this.store = store;
    }

    /** Returns at once; the run may still commit if it was about to. */
    public void stop(RunReference run) {
        var unused = store.write(new WorkLayout(run.layout()).stop(), CONTENT, Precondition.none());
    }
}
