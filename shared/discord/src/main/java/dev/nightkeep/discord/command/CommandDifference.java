package dev.nightkeep.discord.command;

import java.util.List;

/**
 * How one command is registered, against how it is wanted.
 *
 * @param name    of the command
 * @param change  what registering would do to it
 * @param details places that differ, as {@code options.job.description}; none for commands that come or go
 */
public record CommandDifference(String name, Change change, List<String> details) {
    public CommandDifference {
        details = List.copyOf(details);
    }

    /** What becomes of a command. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED,
        UNCHANGED
    }
}
