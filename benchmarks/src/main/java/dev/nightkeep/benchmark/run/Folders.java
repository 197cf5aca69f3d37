package dev.nightkeep.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are written into and thrown away. */
public final class Folders {
    private Folders() {}

    /** The folder, with nothing in it. */
    public static Path empty(Path folder) {
        try {
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder with everything in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : deepestFirst(folder)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
