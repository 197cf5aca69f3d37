package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;

/** Reads a backup from end to end, decodes and counts everything, and changes nothing. */
public final class CheckContents {
    private final BackupContents contents;
    private final ProgressListener progress;

    public CheckContents(BackupContents contents, ProgressListener progress) {
        this.contents = contents;
        this.progress = progress;
    }

    /**
     * Returns what was found when everything holds.
     *
     * @throws CorruptBackupException naming the first thing that does not
     */
    public ContentsReport check(int threads, Cancellation cancellation) {
        CountingVisitor visitor = new CountingVisitor(progress);
        contents.visit(visitor, threads, cancellation);
        return visitor.report(contents);
    }
}
