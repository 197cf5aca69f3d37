package dev.nightkeep.cli.command;

import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.PreviewRestore;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestorePreview;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.target.DocumentTarget;
import java.util.List;
import java.util.Optional;

/** A restore of which everything is open: looked at first, then applied. */
final class RestoreRun {
    private final Session session;
    private final FoundBackup found;
    private final DocumentTarget target;
    private final String targetName;
    private final RestoreRequest request;
    private final KeptRollback kept;
    private final boolean afresh;

    /** @param afresh whether a restore that was begun and not finished is given up */
    RestoreRun(
            Session session,
            FoundBackup found,
            DocumentTarget target,
            String targetName,
            RestoreRequest request,
            KeptRollback kept,
            boolean afresh) {
        this.session = session;
        this.found = found;
        this.target = target;
        this.targetName = targetName;
        this.request = request;
        this.kept = kept;
        this.afresh = afresh;
    }

    String targetName() {
        return targetName;
    }

    /** What is restored where, for the audit log. */
    String subject() {
        return found.name() + " into " + targetName;
    }

    /** Whether counting by ids is enough to say what would be done: no condition asks for more of a document. */
    boolean meansEveryDocument() {
        return request.filter().isEverything();
    }

    /** The same restore, begun before and not finished, unless it is given up. */
    Optional<RestoreRecord> unfinished() {
        return afresh ? Optional.empty() : runner(ProgressListener.none()).unfinished(request);
    }

    /** The command that shows what taking a restore back would do that was begun before. */
    String undo(RestoreRecord begun) {
        return kept.place().orElseThrow().undo(begun.id());
    }

    private RunRestore runner(ProgressListener progress) {
        return new RunRestore(
                found.contents(progress),
                target,
                targetName,
                kept.place(),
                session.environment().clock(),
                progress);
    }

    RestorePreview count() {
        return session.run(
                "connecting",
                (progress, cancellation) ->
                        new PreviewRestore(found.contents(progress), target, progress).preview(request, cancellation));
    }

    RestorePlan plan() {
        return session.run(
                "connecting",
                (progress, cancellation) -> new PlanRestore(found.contents(progress), target, targetName, progress)
                        .plan(request, cancellation));
    }

    /** What is given up before this restore begins afresh; nothing unless that was asked for. */
    List<RestoreRecord> giveUpUnfinished() {
        return afresh ? runner(ProgressListener.none()).giveUpUnfinished(request) : List.of();
    }

    RestoreReport apply(Optional<RestorePlan> approved) {
        try {
            return session.run(
                    "connecting", (progress, cancellation) -> runner(progress).run(request, approved, cancellation));
        } catch (RunCancelledException e) {
            throw new RunCancelledException(
                    "The restore was stopped on request",
                    "What was written until then stays; run it again to finish it",
                    e);
        }
    }
}
