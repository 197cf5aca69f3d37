package dev.nightkeep.discord.interaction;

import java.util.Optional;

/** Somebody is typing a command and waits for suggestions. */
public record AutocompleteInteraction(InteractionOrigin origin, CommandCall call) implements Interaction {
    /** The option that is being typed; its value may be anything. */
    public Optional<CommandOption> focused() {
        return call.options().stream().filter(CommandOption::focused).findFirst();
    }
}
