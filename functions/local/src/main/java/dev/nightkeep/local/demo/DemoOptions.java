package dev.nightkeep.local.demo;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about the demo. */
final class DemoOptions {
    private static final int MOST_DAYS = 730;

    @Option(
            names = "--keep",
            description = "When all is done, let the server run until Enter or Ctrl-C, to look around in it.")
    private boolean keep;

    @Option(
            names = "--dir",
            paramLabel = "<folder>",
            description =
                    "Where the backup goes: a folder that is empty or not there yet. Without it, a new temporary one.")
    private @Nullable Path folder;

    @Option(
            names = "--days",
            paramLabel = "<number>",
            defaultValue = "60",
            description = "How many days of history to make: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            defaultValue = "42",
            description = "Which history to make: the same number makes the same one.")
    private long seed;

    boolean keep() {
        return keep;
    }

    /**
     * What was asked for. Makes the folder.
     *
     * @param base what a relative folder is relative to
     */
    DemoPlan plan(Path base, Instant end) {
        if (days < 1 || days > MOST_DAYS) {
            throw new ConfigurationException(
                    "A history of %d days cannot be made".formatted(days),
                    "Give --days a number from 1 to %d".formatted(MOST_DAYS));
        }
        return new DemoPlan(seed, days, end, store(base));
    }

    private Path store(Path base) {
        try {
            if (folder == null) {
                return Files.createTempDirectory("nightkeep-demo-");
            }
            return empty(Files.createDirectories(base.resolve(folder)));
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The folder for the backup cannot be made (%s)".formatted(e.getMessage()),
                    "Name another one with --dir",
                    e);
        }
    }

    private static Path empty(Path chosen) throws IOException {
        try (Stream<Path> content = Files.list(chosen)) {
            if (content.findAny().isPresent()) {
                throw new ConfigurationException(
                        "The folder %s is not empty".formatted(chosen), "Name another one with --dir");
            }
        }
        return chosen;
    }
}
