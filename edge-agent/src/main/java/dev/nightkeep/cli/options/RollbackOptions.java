package dev.nightkeep.cli.options;

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
            description = "Where that backup goes (default: the store that the backup comes from)."
                    + " --endpoint-url and --region are for it too, where it is a bucket.")
    private @Nullable String store;

    @Option(
            names = "--abandon-unfinished",
            description = {
                "Where the same restore was begun and not finished: give that one up and begin afresh.",
                "What it wrote stays; 'nightkeep undo' takes it back while its rollback backup is there."
            })
    private boolean abandonUnfinished;

    /** Whether a restore that was begun and not finished is given up. */
    public boolean abandonsUnfinished() {
        return abandonUnfinished;
    }

    /** Whether what is replaced is kept. */
    public boolean wanted() {
        return rollback == Rollback.ON;
    }

    /** Whether it goes into a bucket that was named. */
    public boolean toBucket() {
        return store != null && StoreAddress.isBucket(store);
    }

    /**
     * The store that was named for it, if one was. A bucket is reached as the one of the command is.
     *
     * @param other what was said of the store of the command
     */
    public Optional<StoreChoice> store(StoreChoice other) {
        return Optional.ofNullable(store)
                .map(text -> new StoreChoice(
                        "--rollback-to",
                        Optional.of(text),
                        other.endpoint().filter(url -> StoreAddress.isBucket(text)),
                        other.region().filter(name -> StoreAddress.isBucket(text))));
    }
}
