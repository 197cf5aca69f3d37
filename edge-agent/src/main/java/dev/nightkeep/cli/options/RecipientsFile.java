package dev.nightkeep.cli.options;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file with public keys, as the program age reads it: one to a line, comments begin with {@code #}. */
final class RecipientsFile {
    private static final long LONGEST = 1 << 20;

    private RecipientsFile() {}

    /** The recipients with those of the file, if one was named. */
    static List<String> added(List<String> recipients, @Nullable String name, KeyVariables variables) {
        return name == null
                ? recipients
                : Stream.concat(recipients.stream(), read(variables.file(name)).stream())
                        .toList();
    }

    private static List<String> read(Path file) {
        try {
            List<String> keys = Files.size(file) > LONGEST
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList();
            if (keys.isEmpty()) {
                throw unusable(file, null);
            }
            return keys;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static ConfigurationException unusable(Path file, @Nullable IOException cause) {
        return new ConfigurationException(
                "--recipients-file %s cannot be read, or names no recipient".formatted(file),
                "Put public keys into it, age1..., one to a line",
                cause);
    }
}
