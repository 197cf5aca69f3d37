package dev.nightkeep.discord.command;

import dev.nightkeep.discord.interaction.CommandCall;
import dev.nightkeep.discord.interaction.CommandOption;
import dev.nightkeep.discord.interaction.OptionValue;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what was typed against the definitions. Thread-safe. */
public final class CommandParser {
    private final Texts texts;

    /** With the language of the sentences. */
    public CommandParser(Texts texts) {
        this.texts = texts;
    }

    /** The invocation that the call is, or why it is none. Never raises anything. */
    public ParsedCommand parse(CommandCall call) {
        return CommandAction.of(call.path())
                .map(action -> parse(action, call.options()))
                .orElseGet(
                        () -> new UnrecognisedCommand(texts.text("unknown.command", Markdown.code("/" + call.path()))));
    }

    private ParsedCommand parse(CommandAction action, List<CommandOption> given) {
        return given.stream()
                .flatMap(option -> wrong(action, option).stream())
                .findFirst()
                .or(() -> missing(action, given))
                .<ParsedCommand>map(UnrecognisedCommand::new)
                .orElseGet(() -> invocation(action, given));
    }

    private Optional<String> wrong(CommandAction action, CommandOption option) {
        Optional<CommandOptionDefinition> definition = action.options().stream()
                .filter(known -> known.name().equals(option.name()))
                .findFirst();
        if (definition.isEmpty()) {
            return Optional.of(texts.text("unknown.option", Markdown.code(option.name())));
        }
        return fits(definition.get(), option.value())
                ? Optional.empty()
                : Optional.of(texts.text("wrong.option", Markdown.code(option.name())));
    }

    private static boolean fits(CommandOptionDefinition definition, OptionValue value) {
        return switch (definition.kind()) {
            case TEXT ->
                value instanceof OptionValue.Text(String text)
                        && text.length() >= definition.least()
                        && text.length() <= definition.most()
                        && (definition.choices().isEmpty()
                                || definition.choices().contains(text));
            case WHOLE ->
                value instanceof OptionValue.Whole(long number)
                        && number >= definition.least()
                        && number <= definition.most();
        };
    }

    private Optional<String> missing(CommandAction action, List<CommandOption> given) {
        return action.options().stream()
                .filter(CommandOptionDefinition::required)
                .map(CommandOptionDefinition::name)
                .filter(name -> given.stream().noneMatch(option -> option.name().equals(name)))
                .findFirst()
                .map(name -> texts.text("missing.option", Markdown.code(name)));
    }

    private static CommandInvocation invocation(CommandAction action, List<CommandOption> given) {
        Map<String, String> words = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (CommandOption option : given) {
            if (option.value() instanceof OptionValue.Text(String text)) {
                words.put(option.name(), text);
            } else if (option.value() instanceof OptionValue.Whole(long number)) {
                numbers.put(option.name(), number);
            }
        }
        return new CommandInvocation(action, words, numbers);
    }
}
