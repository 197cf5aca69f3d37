package dev.nightkeep.cli.command;

import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.PlanReport;
import dev.nightkeep.cli.report.PreviewReport;
import dev.nightkeep.cli.report.RestoreResult;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreReport;
import java.util.Optional;

/** Shows a restore before it is done, asks where somebody can be asked, and does it. */
final class RestoreDialogue {
    private final Session session;
    private final PreviewOptions looking;
    private final AuditedChange change;

    RestoreDialogue(Session session, PreviewOptions looking, AuditedChange change) {
        this.session = session;
        this.looking = looking;
        this.change = change;
    }

    /** Ends with what was done, what would be done, or that nothing was. */
    CommandResult restore(RestoreRun run, Optional<RestorePlan> approved) {
        if (looking.dryRun() && run.meansEveryDocument()) {
            return PreviewReport.of(run.count(), run.targetName());
        }
        if (looking.onlyLooks()) {
            RestorePlan plan = run.plan();
            looking.keep(plan, session.environment().folder());
            return PlanReport.of(plan);
        }
        if (looking.agreed() || !session.answers()) {
            return apply(run, approved);
        }
        RestorePlan plan = run.plan();
        return session.confirmed(PlanReport.lines(plan), "Restore it?")
                ? apply(run, Optional.of(plan))
                : change.declined();
    }

    private CommandResult apply(RestoreRun run, Optional<RestorePlan> approved) {
        return change.on(run.subject()).makeAnyway(() -> {
            RestoreReport report = run.apply(approved);
            return new AuditedChange.Made(
                    RestoreResult.of(report, run.undoArguments()), report.id() + " of " + run.subject());
        });
    }
}
