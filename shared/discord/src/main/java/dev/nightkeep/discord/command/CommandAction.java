package dev.nightkeep.discord.command;

import static dev.nightkeep.discord.command.CommandOptionDefinition.choice;
import static dev.nightkeep.discord.command.CommandOptionDefinition.text;
import static dev.nightkeep.discord.command.CommandOptionDefinition.whole;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every slash command and subcommand, with its options: from here come the registration, the reading of what was typed,
 * the simulator and the table of the docs. Their descriptions stand in the resource bundle, below
 * {@code command.<path>}.
 */
public enum CommandAction {
    BACKUP(
            "backup",
            Effect.RUNS,
            text("job").asSuggested(),
            choice("type", "full", "incremental"),
            text("collections").asSuggested(),
            choice("codec", "gzip", "brotli", "zstd", "none")),
    BACKUPS(
            "backups",
            Effect.READS,
            text("job").asSuggested(),
            choice("type", "full", "incremental", "rollback"),
            text("from"),
            text("to")),
    BACKUP_INFO("backup-info", Effect.READS, text("id").asSuggested().asRequired()),
    RESTORE(
            "restore",
            Effect.CHANGES_DATA,
            text("backup").asSuggested().asRequired(),
            text("collections").asSuggested(),
            choice("strategy", "skip_duplicates", "overwrite", "merge", "timestamp_based"),
            text("into"),
            text("since"),
            text("until")),
    VERIFY("verify", Effect.RUNS, text("backup").asSuggested().asRequired()),
    CANCEL("cancel", Effect.RUNS, text("run").asSuggested()),
    QUERYDB("querydb", Effect.READS, text("collection").asSuggested(), text("since")),
    DBSTATS("dbstats", Effect.READS),
    PURGE(
            "purge",
            Effect.CHANGES_DATA,
            text("collection").asSuggested().asRequired(),
            text("older-than").asRequired()),
    SCHEDULE_SHOW("schedule show", Effect.READS),
    SCHEDULE_SET(
            "schedule set",
            Effect.RUNS,
            whole("hour", 0, 23).asRequired(),
            whole("minute", 0, 59).asRequired(),
            text("time-zone").asSuggested(),
            text("job").asSuggested()),
    SCHEDULE_PAUSE("schedule pause", Effect.RUNS, text("job").asSuggested()),
    SCHEDULE_RESUME("schedule resume", Effect.RUNS, text("job").asSuggested()),
    THREADS_TIDY("threads tidy", Effect.RUNS, text("older-than")),
    PING("ping", Effect.READS),
    STATUS("status", Effect.READS);

    private final String path;
    private final Effect effect;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<CommandOptionDefinition> options;

    CommandAction(String path, Effect effect, CommandOptionDefinition... options) {
        this.path = path;
        this.effect = effect;
        this.options = List.of(options);
    }

    /** Command and subcommand as they are typed, without the slash: {@code schedule set}. */
    public String path() {
        return path;
    }

    /** What it does to the world. */
    public Effect effect() {
        return effect;
    }

    /** The action of that path. */
    public static Optional<CommandAction> of(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    List<CommandOptionDefinition> options() {
        return options;
    }

    /** The command itself, without subcommand. */
    String command() {
        return path.split(" ", 2)[0];
    }

    /** The subcommand, where it is one. */
    Optional<String> subcommand() {
        int space = path.indexOf(' ');
        return space < 0 ? Optional.empty() : Optional.of(path.substring(space + 1));
    }

    /** What its keys in the bundle begin with. */
    String key() {
        return "command." + path.replace(' ', '.');
    }
}
