package dev.nightkeep.discord.command;

import java.util.List;

/**
 * One option of a command.
 *
 * @param name      as it is typed
 * @param kind      what it takes
 * @param required  whether a command without it is refused
 * @param suggested whether Discord asks us what could be meant while it is being typed
 * @param choices   the only values; any where there are none
 * @param least     the least number, or the fewest characters
 * @param most      the greatest number, or the most characters
 */
record CommandOptionDefinition(
        String name, OptionKind kind, boolean required, boolean suggested, List<String> choices, int least, int most) {
    private static final int MOST_CHARACTERS = 200;

    CommandOptionDefinition {
        choices = List.copyOf(choices);
    }

    static CommandOptionDefinition text(String name) {
        return new CommandOptionDefinition(name, OptionKind.TEXT, false, false, List.of(), 1, MOST_CHARACTERS);
    }

    static CommandOptionDefinition choice(String name, String... choices) {
        return new CommandOptionDefinition(name, OptionKind.TEXT, false, false, List.of(choices), 1, MOST_CHARACTERS);
    }

    static CommandOptionDefinition whole(String name, int least, int most) {
        return new CommandOptionDefinition(name, OptionKind.WHOLE, false, false, List.of(), least, most);
    }

    CommandOptionDefinition asRequired() {
        return new CommandOptionDefinition(name, kind, true, suggested, choices, least, most);
    }

    CommandOptionDefinition asSuggested() {
        return new CommandOptionDefinition(name, kind, required, true, choices, least, most);
    }
}
