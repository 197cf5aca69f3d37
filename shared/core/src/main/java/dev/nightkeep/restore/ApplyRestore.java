package dev.nightkeep.restore;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.util.Optional;

/**
 * Restores a backup without keeping what it replaces: where nothing is there that could be lost, or where somebody
 * decided so. What {@link RunRestore} holds is held here as well, but that it can be undone.
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
     * Restores.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when the backup is damaged; nothing was written
     * @throws dev.nightkeep.error.ConfigurationException when nothing of the backup was meant
     */
    public RestoreReport apply(RestoreRequest request, Cancellation cancellation) {
        String name = target.describe().server();
        return new RunRestore(contents, target, name, Optional.empty(), clock, progress)
                .run(request, Optional.empty(), cancellation);
    }
}
