package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file that {@code mongodump --archive} wrote, plain or gzip (mongo-tools, {@code common/archive/spec.md}). Framing is
 * checked, and the CRC-64 of each collection when its last document was shown; an archive that ends too early is refused at
 * its end.
 */
public final class MongodumpArchive implements BackupContents {
    private final Path file;
    private final ProgressListener progress;

    /**
     * An archive.
     *
     * @param progress is told what is there and not restored: users and roles, the oplog
     */
    public MongodumpArchive(Path file, ProgressListener progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public String name() {
        return file.toString();
    }

    /** It states a checksum for each collection, though neither counts nor hashes that withstand intent. */
    @Override
    public boolean proven() {
        return false;
    }

    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        try (Workers workers = new Workers("nightkeep-block-", threads);
                Pipeline<Object> deliveries = Pipeline.ofActions(workers, threads);
                InputStream content = PlainFile.open(file, FirstBytes.compression(file))) {
            ArchiveInput input = new ArchiveInput(file.toString(), content);
            ArchiveNamespaces namespaces = new ArchiveNamespaces(input, progress);
            namespaces.read();
            new ArchiveVisit(input, namespaces, visitor, deliveries, cancellation).run();
        } catch (IOException e) {
            throw new CorruptBackupException("%s cannot be closed".formatted(file), "Try again", e);
        }
    }
}
