package dev.nightkeep.cli.options;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a backup is made. */
public final class BackupOptions {
    @Option(
            names = "--job",
            paramLabel = "<name>",
            description = "File the backup under this name (default: default). One run of a job at a time.")
    private JobName job = JobName.DEFAULT;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "dump: the layout of mongodump, the default. json: one document of Extended JSON.")
    private DataFormat format = DataFormat.DUMP;

    @Option(
            names = "--codec",
            paramLabel = "<codec>",
            description = "gzip (the default), brotli, zstd or none. mongorestore reads gzip and none itself.")
    private Compression codec = Compression.GZIP;

    @Option(
            names = "--level",
            paramLabel = "<number>",
            description =
                    "gzip 1 to 9 (default 6), brotli 0 to 11 (5), zstd 1 to 22 (3): higher is smaller and slower.")
    private @Nullable Integer level;

    @Option(
            names = "--files",
            paramLabel = "<glob>",
            description = {
                "Host files to keep beside the documents, such as 'etc/**'. May be repeated.",
                "Names that look like secrets are refused where the backup is not encrypted."
            })
    private List<String> files = List.of();

    @Option(
            names = "--threads",
            paramLabel = "<number>",
            description = "Cursors and compressors at once (default: the number of cores, 2 to 8).")
    private int threads = BackupRequest.standard().threads();

    @Option(names = "--allow-empty", description = "Having no document to back up is not a failure.")
    private boolean allowEmpty;

    /** Under which name the backup is filed. */
    public JobName job() {
        return job;
    }

    /** The globs of host files. */
    public List<String> files() {
        return files;
    }

    /**
     * The request, complete.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public BackupRequest request(NamespaceSelection selection, List<HostFile> found) {
        return new BackupRequest(
                job,
                BackupType.FULL,
                selection,
                format,
                codec,
                level == null ? codec.standardLevel() : level,
                found,
                threads,
                allowEmpty);
    }
}
