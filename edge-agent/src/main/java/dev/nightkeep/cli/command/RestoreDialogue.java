package dev.nightkeep.cli.command;

import dev.nightkeep.cli.report.AbandonedNote;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.PlanReport;
import dev.nightkeep.cli.report.PreviewReport;
import dev.nightkeep.cli.report.RestoreResult;
import dev.nightkeep.cli.report.UnfinishedNote;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreReport;
import java.util.ArrayList;
import java.util.List;
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
        if (looking.onlyLooks()) {
            CommandResult looked = look(run);
            return run.unfinished()
                    .map(unfinished -> UnfinishedNote.added(looked, unfinished, run.undo(unfinished)))
                    .orElse(looked);
        }
        return looking.agreed() || !session.answers() ? apply(run, approved) : ask(run);
    }

    private CommandResult look(RestoreRun run) {
        if (looking.dryRun() && run.meansEveryDocument()) {
            return PreviewReport.of(run.count(), run.targetName());
        }
        RestorePlan plan = run.plan();
        looking.keep(plan, session.environment().folder());
        return PlanReport.of(plan);
    }

    /** What was begun before goes on with what was decided then, not with this plan. */
    private CommandResult ask(RestoreRun run) {
        RestorePlan plan = run.plan();
        Optional<RestoreRecord> unfinished = run.unfinished();
        List<String> shown = new ArrayList<>(PlanReport.lines(plan));
        unfinished.map(begun -> UnfinishedNote.lines(begun, run.undo(begun))).ifPresent(shown::addAll);
        return session.confirmed(shown, unfinished.isPresent() ? "Go on with it?" : "Restore it?")
                ? apply(run, Optional.of(plan).filter(agreed -> unfinished.isEmpty()))
                : change.declined();
    }

    private CommandResult apply(RestoreRun run, Optional<RestorePlan> approved) {
        return change.on(run.subject()).makeAnyway(() -> {
            List<RestoreRecord> abandoned = run.giveUpUnfinished();
            abandoned.forEach(this::abandoned);
            RestoreReport report = run.apply(approved);
            CommandResult result = AbandonedNote.added(RestoreResult.of(report), abandoned, run::undo);
            return new AuditedChange.Made(result, report.id() + " of " + run.subject());
        });
    }

    /** Said at once, since what comes after may fail. */
    private void abandoned(RestoreRecord restore) {
        session.notice("Restore %s was given up unfinished".formatted(restore.id()));
        change.of("restore.abandon", restore.id().value()).done();
    }
}
