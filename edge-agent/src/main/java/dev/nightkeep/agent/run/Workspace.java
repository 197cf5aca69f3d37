package dev.nightkeep.agent.run;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder for one attempt, empty at first, and removed with all that is in it. */
final class Workspace implements AutoCloseable {
    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    /** The folder; what an attempt left there that was killed is removed first. */
    static Workspace in(Path folder) {
        Workspace workspace = new Workspace(folder);
        workspace.close();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        return workspace;
    }

    Path folder() {
        return folder;
    }

    /** Removes links themselves, never what they lead to. */
    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static ConfigurationException unusable(Path folder, IOException cause) {
        return new ConfigurationException(
                "The folder %s of this run cannot be made or removed (%s)".formatted(folder, cause.getMessage()),
                "Look at its rights and at the room on the disk",
                cause);
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
