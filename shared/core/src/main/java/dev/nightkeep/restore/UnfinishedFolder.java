package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is filled beside the place where it will be, so that what stands there is whole. Nobody else can look into it,
 * for it may hold what is encrypted elsewhere. For one thread. */
final class UnfinishedFolder implements AutoCloseable {
    private final Path destination;
    private final Path unfinished;

    /**
     * Begins a folder, and removes what was left of an earlier attempt.
     *
     * @throws ConfigurationException when the destination is there and not empty
     */
    UnfinishedFolder(Path destination) throws IOException {
        this.destination = destination.toAbsolutePath().normalize();
        this.unfinished = this.destination.resolveSibling("." + this.destination.getFileName() + ".unfinished");
        requireEmpty(this.destination);
        remove();
        PrivateFiles.createFolders(unfinished);
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

    Path path() {
        return unfinished;
    }

    /** Moves the folder to where it belongs. */
    void publish() throws IOException {
        Files.deleteIfExists(destination);
        Files.move(unfinished, destination, StandardCopyOption.ATOMIC_MOVE);
    }

    private void remove() throws IOException {
        if (Files.exists(unfinished)) {
            try (Stream<Path> tree = Files.walk(unfinished)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Removes the folder where it was not published. */
    @Override
    public void close() throws IOException {
        remove();
    }
}
