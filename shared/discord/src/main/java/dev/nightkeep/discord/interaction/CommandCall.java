package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Snowflake;
import java.util.List;
import java.util.Optional;

/**
 * A slash command as it was typed.
 *
 * @param id      of the registered command
 * @param path    names of command, group and subcommand with spaces between: {@code schedule set}
 * @param options of the innermost of these
 */
public record CommandCall(Snowflake id, String path, List<CommandOption> options) {
    public CommandCall {
        options = List.copyOf(options);
    }

    /** The option of that name. */
    public Optional<CommandOption> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
