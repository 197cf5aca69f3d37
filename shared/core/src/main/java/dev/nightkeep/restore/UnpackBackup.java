package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns any backup into a plain mongodump directory: uncompressed {@code .bson} and {@code .metadata.json}, which
 * {@code mongorestore} reads. Written beside the destination and moved there when everything was read and checked.
 */
public final class UnpackBackup {
    private final BackupContents contents;
    private final ProgressListener progress;

    public UnpackBackup(BackupContents contents, ProgressListener progress) {
        this.contents = contents;
        this.progress = progress;
    }

    /**
     * Unpacks into folders that must not exist yet, or be empty.
     *
     * @param files where host files go, a folder outside of {@code dump}; empty to leave them out
     */
    public UnpackReport unpack(Path dump, Optional<Path> files, Cancellation cancellation) {
        files.ifPresent(folder -> requireApart(dump, folder));
        try (UnfinishedFolder documents = new UnfinishedFolder(dump)) {
            return files.isEmpty()
                    ? unpack(documents, Optional.empty(), cancellation)
                    : unpackWithFiles(documents, files.get(), cancellation);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Writing to %s failed (%s)".formatted(dump, e.getMessage()),
                    "Check the rights and the room there",
                    e);
        }
    }

    private static void requireApart(Path dump, Path files) {
        Path one = dump.toAbsolutePath().normalize();
        Path other = files.toAbsolutePath().normalize();
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new ConfigurationException(
                    "%s and %s lie in one another".formatted(dump, files), "Name two folders beside each other");
        }
    }

    private UnpackReport unpackWithFiles(UnfinishedFolder documents, Path files, Cancellation cancellation)
            throws IOException {
        try (UnfinishedFolder beside = new UnfinishedFolder(files)) {
            return unpack(documents, Optional.of(beside), cancellation);
        }
    }

    private UnpackReport unpack(UnfinishedFolder documents, Optional<UnfinishedFolder> files, Cancellation cancellation)
            throws IOException {
        UnpackVisitor visitor = new UnpackVisitor(documents.path(), files.map(UnfinishedFolder::path), progress);
        contents.visit(visitor, 1, cancellation);
        if (files.isPresent()) {
            files.get().publish();
        }
        documents.publish();
        return visitor.report();
    }
}
