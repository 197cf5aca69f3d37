package dev.nightkeep.workflow.backup;

import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.partition.CommitWork;
import dev.nightkeep.partition.EndRun;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.retention.TagAdHoc;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;

/** Joins what the workers wrote, commits the backup, and gives the lease back. */
public final class CommitBackupHandler extends TaskHandler<GatherInput, Committed> {
    /** Most of joining is waiting for the store. */
    private static final int OBJECTS_AT_ONCE = 16;

    private final Installation installation;

    public CommitBackupHandler() {
        this(Installation.ofEnvironment());
    }

    CommitBackupHandler(Installation installation) {
        super(GatherInput.class);
        this.installation = installation;
    }

    @Override
    protected Committed handle(GatherInput input, TaskTime time) {
        RunCustody custody = installation.custody();
        Manifest manifest = new CommitWork(installation.store(), installation.clock(), custody, OBJECTS_AT_ONCE)
                .commit(input.run(), new Cancellation());
        new TagAdHoc(installation.store(), OBJECTS_AT_ONCE).tag(input.run().layout(), new Cancellation());
        var unused =
                new EndRun(installation.store(), custody).end(input.run(), BackupState.FAILED, RunError.OF_THE_PROGRAM);
        return Committed.of(input.run(), manifest);
    }
}
