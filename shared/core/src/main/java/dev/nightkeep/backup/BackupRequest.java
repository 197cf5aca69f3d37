package dev.nightkeep.backup;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;

/**
 * What to back up and how.
 *
 * @param files      host files that are kept beside the documents
 * @param threads    how many cursors read and how many workers compress at once
 * @param allowEmpty whether having nothing to back up is success
 */
public record BackupRequest(
        JobName job,
        BackupType type,
        NamespaceSelection selection,
        DataFormat format,
        Compression compression,
        int level,
        List<HostFile> files,
        int threads,
        boolean allowEmpty) {
    private static final int MAX_THREADS = 64;

    public BackupRequest {
        compression.requireLevel(level);
        files = List.copyOf(files);
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to %d, not %d".formatted(MAX_THREADS, threads));
        }
    }

    /** Everything, as gzip at its standard level, in the layout of mongodump, on all cores. */
    public static BackupRequest standard() {
        return new BackupRequest(
                JobName.DEFAULT,
                BackupType.FULL,
                NamespaceSelection.everything(),
                DataFormat.DUMP,
                Compression.GZIP,
                Compression.GZIP.standardLevel(),
                List.of(),
                Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8),
                false);
    }
}
