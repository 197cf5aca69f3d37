package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.time.Instant;

/**
 * Writes a backup into a database: collections with their options first, then documents, then indexes. The whole backup
 * is read and checked once before the first write, so that a damaged one changes nothing. Run again after a crash, it
 * ends in the same state.
 */
public final class ApplyRestore {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final Clock clock;
    private final ProgressListener progress;

    public ApplyRestore(BackupContents contents, DocumentTarget target, Clock clock, ProgressListener progress) {
        this.contents = contents;
        this.target = target;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Applies the backup.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when the backup is damaged; nothing was written
     * @throws ConfigurationException                     when nothing of the backup was meant
     */
    public RestoreReport apply(RestoreRequest request, Cancellation cancellation) {
        Instant started = clock.now();
        target.describe();
        progress.on(new ProgressEvent.StageEntered("checking the backup"));
        new CheckContents(contents, ProgressListener.none()).check(request.threads(), cancellation);
        progress.on(new ProgressEvent.StageEntered("restoring"));
        RestoreVisitor visitor = new RestoreVisitor(target, request, progress, cancellation);
        contents.visit(visitor, request.threads(), cancellation);
        RestoreReport report = new RestoreReport(contents.name(), started, clock.now(), visitor.outcomes());
        requireSomething(report.collections().isEmpty(), contents.name());
        return report;
    }

    static void requireSomething(boolean nothing, String backup) {
        if (nothing) {
            throw new ConfigurationException(
                    "Nothing in %s matches what was asked for".formatted(backup),
                    "List what it has with 'nightkeep show', then correct --db, --collection or --exclude");
        }
    }
}
