package dev.nightkeep.restore;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.target.DocumentTarget;

/** Looks up every document of a backup in the target, and changes nothing. Memory is bounded by blocks. */
public final class PreviewRestore {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final ProgressListener progress;

    public PreviewRestore(BackupContents contents, DocumentTarget target, ProgressListener progress) {
        this.contents = contents;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Counts what a restore would do.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when the backup is damaged
     * @throws dev.nightkeep.error.ConfigurationException when nothing of the backup was meant
     */
    public RestorePreview preview(RestoreRequest request, Cancellation cancellation) {
        target.describe();
        progress.on(new ProgressEvent.StageEntered("comparing with the target"));
        PreviewVisitor visitor = new PreviewVisitor(target, request, progress, cancellation);
        contents.visit(visitor, request.threads(), cancellation);
        WriteRestore.requireSomething(visitor.previews().isEmpty(), contents.name());
        request.requireRenamesUsed(
                visitor.previews().stream().map(CollectionPreview::from).toList());
        return new RestorePreview(contents.name(), request.strategy(), visitor.previews());
    }
}
