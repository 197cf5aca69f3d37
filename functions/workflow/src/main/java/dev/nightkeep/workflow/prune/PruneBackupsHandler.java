package dev.nightkeep.workflow.prune;

import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.retention.PlanPruning;
import dev.nightkeep.retention.PruneBackups;
import dev.nightkeep.retention.PruneReport;
import dev.nightkeep.retention.Pruner;
import dev.nightkeep.retention.RetentionTerms;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import java.util.Optional;

/** Removes the backups that the retention does not keep, as many as there is time for. */
public final class PruneBackupsHandler extends TaskHandler<PruneInput, Pruned> {
    private final Installation installation;
    private final RetentionTerms terms;

    public PruneBackupsHandler() {
        this(Installation.ofEnvironment(), RetentionSettings.of(System.getenv()));
    }

    PruneBackupsHandler(Installation installation, RetentionTerms terms) {
        super(PruneInput.class);
        this.installation = installation;
        this.terms = terms;
    }

    @Override
    protected Pruned handle(PruneInput input, TaskTime time) {
        PruneReport report = new PruneBackups(installation.store(), installation.clock(), pruner(input))
                .prune(
                        new PlanPruning(installation.store(), installation.clock(), terms)
                                .plan(Optional.of(input.job())),
                        time::over);
        requireRemoved(report);
        return Pruned.of(report);
    }

    private Pruner pruner(PruneInput input) {
        return new Pruner(
                new StoredAuditLog(installation.store(), installation.clock()),
                "workflow",
                new AuditOrigin("workflow", "AWS Lambda", input.execution()));
    }

    private static void requireRemoved(PruneReport report) {
        if (!report.failed().isEmpty()) {
            throw new StoreUnavailableException(
                    "%d backups were removed, and %d could not be; the first, %s, because: %s"
                            .formatted(
                                    report.removed().size(),
                                    report.failed().size(),
                                    report.failed().getFirst().subject(),
                                    report.failed().getFirst().text()),
                    "What was to go is still there and counts; prune again when the reason is gone");
        }
    }
}
