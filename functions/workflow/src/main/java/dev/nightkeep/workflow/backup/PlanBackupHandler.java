package dev.nightkeep.workflow.backup;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.partition.Executions;
import dev.nightkeep.partition.PlanWork;
import dev.nightkeep.partition.Round;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.retention.AdHocMarks;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.Settings;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import java.util.List;

/** Takes the lease and writes down what every worker is to do. */
public final class PlanBackupHandler extends TaskHandler<PlanInput, Round> {
    private final Installation installation;

    public PlanBackupHandler() {
        this(Installation.ofEnvironment());
    }

    PlanBackupHandler(Installation installation) {
        super(PlanInput.class);
        this.installation = installation;
    }

    @Override
    protected Round handle(PlanInput input, TaskTime limit) {
        RunCustody custody = installation.custody();
        Executions executions = new Executions(installation.store());
        input.scheduledAt().ifPresent(time -> executions.claim(input.job(), time, input.execution()));
        BackupId id = executions.backup(input.execution(), input.started(), BackupType.FULL);
        if (input.scheduledAt().isEmpty()) {
            new AdHocMarks(installation.store()).mark(input.job(), id);
        }
        try (DocumentSource source = installation.source(input.job())) {
            return new PlanWork(
                            installation.store(),
                            source,
                            installation.clock(),
                            custody,
                            installation.settings().terms(),
                            ProgressListener.none())
                    .plan(request(input), id);
        }
    }

    private BackupRequest request(PlanInput input) {
        Settings settings = installation.settings();
        BackupRequest standard = BackupRequest.standard();
        return new BackupRequest(
                input.job(),
                BackupType.FULL,
                new NamespaceSelection(settings.databases(), List.of(), List.of()),
                standard.format(),
                settings.codec(),
                settings.codec().standardLevel(),
                List.of(),
                1,
                false);
    }
}
