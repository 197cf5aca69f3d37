package dev.nightkeep.cli.command;

import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.restore.ApplyRestore;
import dev.nightkeep.restore.PreviewRestore;
import dev.nightkeep.restore.RestorePreview;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.target.DocumentTarget;

/** A restore of which everything is open: looked at first, then applied. */
final class RestoreRun {
    private final Session session;
    private final FoundBackup found;
    private final DocumentTarget target;
    private final RestoreRequest request;

    RestoreRun(Session session, FoundBackup found, DocumentTarget target, RestoreRequest request) {
        this.session = session;
        this.found = found;
        this.target = target;
        this.request = request;
    }

    RestorePreview preview() {
        return session.run(
                "connecting",
                (progress, cancellation) ->
                        new PreviewRestore(found.contents(progress), target, progress).preview(request, cancellation));
    }

    RestoreReport apply() {
        try {
            return session.run(
                    "connecting",
                    (progress, cancellation) -> new ApplyRestore(
                                    found.contents(progress),
                                    target,
                                    session.environment().clock(),
                                    progress)
                            .apply(request, cancellation));
        } catch (RunCancelledException e) {
            throw new RunCancelledException(
                    "The restore was stopped on request",
                    "What was written until then stays; run it again to finish it",
                    e);
        }
    }
}
