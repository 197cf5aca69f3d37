package dev.nightkeep.workflow.verify;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.Members;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.TaskWatch;
import java.util.Optional;
import java.util.Set;

/** Reads a backup back and holds it against what was written, as much of it as there is time for. */
public final class VerifyBackupHandler extends TaskHandler<VerifyTask, Verified> {
    private static final Set<String> NAMES = Set.of("job", "backup", "requestedBy", "scheduledAt", "firing");

    private final Installation installation;

    public VerifyBackupHandler() {
        this(Installation.ofEnvironment());
    }

    VerifyBackupHandler(Installation installation) {
        super(VerifyTask.class);
        this.installation = installation;
    }

    @Override
    protected Verified handle(VerifyTask task, TaskTime time) {
        Members input = new Members("the input of the verification", task.input()).requireOnly(NAMES);
        ExecutionNotes notes = new ExecutionNotes(installation.store());
        ExecutionKey execution = new ExecutionKey(task.machine(), task.execution());
        VerifyFurther verification = new VerifyFurther(installation.store(), notes, execution);
        Optional<String> backup =
                verification.reached().map(cursor -> cursor.backup().value()).or(() -> input.text("backup"));
        try (TaskWatch watch = new TaskWatch(notes, execution, task.entered(), 1, time, installation.clock())) {
            return Verified.of(verification.verify(find(input.job(), backup), time, watch));
        }
    }

    private Manifest find(JobName job, Optional<String> backup) {
        return new BackupCatalog(installation.store())
                .find(backup.orElse(BackupCatalog.LATEST), Optional.of(job))
                .manifest();
    }
}
