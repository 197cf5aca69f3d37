package dev.nightkeep.store;

import dev.nightkeep.error.PreconditionFailedException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Increments a number in a directory store, in a process of its own. */
final class Incrementing {
    static final ObjectKey NUMBER = ObjectKey.of("number");

    private Incrementing() {}

    /** Starts a process that increments {@code times} times. */
    static Process start(Path root, int times) throws IOException, URISyntaxException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Incrementing.class.getName(),
                        root.toString(),
                        Integer.toString(times))
                .inheritIO()
                .start();
    }

    private static String classPath() throws URISyntaxException {
        return Stream.of(DirectoryStore.class, Incrementing.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(location.getPath()).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] arguments) {
        try (DirectoryStore store = new DirectoryStore(Path.of(arguments[0]))) {
            for (int done = 0; done < Integer.parseInt(arguments[1]); ) {
                done += increment(store) ? 1 : 0;
            }
        }
    }

    static boolean increment(BackupStore store) {
        ObjectVersion version = store.find(NUMBER).orElseThrow().version();
        int next = number(store) + 1;
        try {
            store.write(
                    NUMBER, Integer.toString(next).getBytes(StandardCharsets.UTF_8), Precondition.unchanged(version));
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }

    static int number(BackupStore store) {
        return Integer.parseInt(new String(store.readAll(NUMBER, 100), StandardCharsets.UTF_8));
    }
}
