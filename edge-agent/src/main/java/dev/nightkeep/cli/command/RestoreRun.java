package dev.nightkeep.cli.command;

import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.PreviewRestore;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestorePreview;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.target.DocumentTarget;
import java.util.Optional;

/** A restore of which everything is open: looked at first, then applied. */
final class RestoreRun {
    private final Session session;
    private final FoundBackup found;
    private final DocumentTarget target;
    private final String targetName;
    private final RestoreRequest request;
    private final KeptRollback kept;

    RestoreRun(
            Session session,
            FoundBackup found,
            DocumentTarget target,
            String targetName,
            RestoreRequest request,
            KeptRollback kept) {
        this.session = session;
        this.found = found;
        this.target = target;
        this.targetName = targetName;
        this.request = request;
        this.kept = kept;
    }

    String targetName() {
        return targetName;
    }

    /** What is restored where, for the audit log. */
    String subject() {
        return found.name() + " into " + targetName;
    }

    /** What reaches the store of the rollback backup on the command line. */
    String undoArguments() {
        return kept.arguments();
    }

    /** Whether counting by ids is enough to say what would be done: no condition asks for more of a document. */
    boolean meansEveryDocument() {
        return request.filter().isEverything();
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

    RestoreReport apply(Optional<RestorePlan> approved) {
        try {
            return session.run(
                    "connecting",
                    (progress, cancellation) -> new RunRestore(
                                    found.contents(progress),
                                    target,
                                    targetName,
                                    kept.place(),
                                    session.environment().clock(),
                                    progress)
                            .run(request, approved, cancellation));
        } catch (RunCancelledException e) {
            throw new RunCancelledException(
                    "The restore was stopped on request",
                    "What was written until then stays; run it again to finish it",
                    e);
        }
    }
}
