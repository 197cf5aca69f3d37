package dev.nightkeep.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Programs for tests, in the language of every Unix. */
public final class Script {
    private Script() {}

    /** Writes a program of that name, and returns its path. */
    public static Path in(Path folder, String name, String body) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, "#!/bin/sh\n" + body);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
