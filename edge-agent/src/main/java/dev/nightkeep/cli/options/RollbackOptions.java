package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and where what a restore replaces is kept. */
public final class RollbackOptions {
    /** Whether it is kept. */
    public enum Rollback {
        ON,
        OFF
    }

    @Option(
            names = "--rollback",
            paramLabel = "on|off",
            description = "on (the default): what is replaced is backed up first, so that the restore can be undone.")
    private Rollback rollback = Rollback.ON;

    @Option(
            names = "--rollback-to",
            paramLabel = "<store>",
            description = "Where that backup goes (default: the store that the backup comes from).")
    private @Nullable String store;

    /** Whether what is replaced is kept. */
    public boolean wanted() {
        return rollback == Rollback.ON;
    }

    /** The store that was named for it. */
    public Optional<StoreAddress> address(CliEnvironment environment) {
        return Optional.ofNullable(store)
                .map(text -> StoreAddress.parse(text, environment.folder(), Optional.empty(), Optional.empty()));
    }

    /** As on the command line of a command that reads it. */
    public Optional<String> text() {
        return Optional.ofNullable(store);
    }
}
