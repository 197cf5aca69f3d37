package dev.nightkeep.discord.command;

import dev.nightkeep.discord.text.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The commands as a table of Markdown, for the docs. Thread-safe. */
public final class CommandTable {
    private final Texts texts;

    public CommandTable(Texts texts) {
        this.texts = texts;
    }

    /** The table, with a line feed at its end. */
    public String markdown() {
        return Arrays.stream(CommandAction.values())
                        .map(action -> "| `/%s` | %s | %s |\n"
                                .formatted(
                                        action.path(),
                                        texts.text(action.key()),
                                        texts.text("effect." + action.effect())))
                        .collect(Collectors.joining("", "| command | what it does | |\n|---|---|---|\n", ""))
                + "\n"
                + Arrays.stream(CommandAction.values())
                        .flatMap(action -> action.options().stream().map(option -> row(action, option)))
                        .collect(Collectors.joining("", "| command | option | what it takes |\n|---|---|---|\n", ""));
    }

    private String row(CommandAction action, CommandOptionDefinition option) {
        return "| `/%s` | `%s`%s | %s%s |\n"
                .formatted(
                        action.path(),
                        option.name(),
                        option.required() ? " (required)" : "",
                        texts.text(action.key() + "." + option.name()),
                        values(option));
    }

    private static String values(CommandOptionDefinition option) {
        if (option.kind() == OptionKind.WHOLE) {
            return ": %d to %d".formatted(option.least(), option.most());
        }
        return option.choices().isEmpty()
                ? ""
                : option.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", ", ": ", ""));
    }
}
