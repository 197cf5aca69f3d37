package dev.nightkeep.cli.options;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.ExecutionName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under which name a run is started, and whether it is waited for. */
public final class FollowOptions {
    @Option(
            names = {"--detach", "--no-wait"},
            description = "Start it and leave; 'nightkeep remote status <run> --follow' stays with it.")
    private boolean detach;

    @Option(
            names = "--name",
            paramLabel = "<run>",
            description = "Name the run. Started again under the same name, it is followed and not done twice.")
    private @Nullable String name;

    /** Whether nobody waits for the end. */
    public boolean detached() {
        return detach;
    }

    /**
     * The name that was given, or a fresh one.
     *
     * @throws ConfigurationException when it cannot be one
     */
    public ExecutionName name(Instant now) {
        if (name == null) {
            return ExecutionName.fresh("cli", now, UUID.randomUUID());
        }
        return name(name);
    }

    /**
     * A name as somebody typed it.
     *
     * @throws ConfigurationException when it cannot be one
     */
    public static ExecutionName name(String text) {
        if (!ExecutionName.isName(text)) {
            throw new ConfigurationException(
                    "'%s' is not the name of a run".formatted(text),
                    "Give 1 to 80 letters, digits, '-' and '_', as 'nightkeep remote list' shows it");
        }
        return new ExecutionName(text);
    }
}
