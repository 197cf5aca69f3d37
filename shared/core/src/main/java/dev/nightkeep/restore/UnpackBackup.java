package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

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
     * Unpacks into a folder that must not exist yet, or be empty.
     *
     * @param files where host files go, a folder like {@code dump}; empty to leave them out
     */
    public UnpackReport unpack(Path dump, java.util.Optional<Path> files, Cancellation cancellation) {
        Path destination = dump.toAbsolutePath().normalize();
        requireEmpty(destination);
        files.ifPresent(UnpackBackup::requireEmpty);
        Path unfinished = destination.resolveSibling("." + destination.getFileName() + ".unfinished");
        try {
            return unpackThrough(unfinished, destination, files, cancellation);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Writing to %s failed (%s)".formatted(destination, e.getMessage()),
                    "Check the rights and the room there",
                    e);
        }
    }

    private UnpackReport unpackThrough(
            Path unfinished, Path destination, java.util.Optional<Path> files, Cancellation cancellation)
            throws IOException {
        remove(unfinished);
        Files.createDirectories(unfinished);
        try {
            UnpackVisitor visitor = new UnpackVisitor(unfinished, files, progress);
            contents.visit(visitor, 1, cancellation);
            Files.deleteIfExists(destination);
            Files.move(unfinished, destination, StandardCopyOption.ATOMIC_MOVE);
            return visitor.report();
        } finally {
            remove(unfinished);
        }
    }

    private static void requireEmpty(Path folder) {
        try (Stream<Path> present = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            if (present.findAny().isPresent()) {
                throw new ConfigurationException(
                        "%s is not empty".formatted(folder), "Name a folder that does not exist yet");
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s is not a folder that can be written".formatted(folder), "Name another one", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
