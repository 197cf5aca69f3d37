package dev.nightkeep.conversation.receive;

import dev.nightkeep.discord.command.CommandAction;
import dev.nightkeep.discord.interaction.AutocompleteInteraction;
import dev.nightkeep.discord.interaction.CommandOption;
import dev.nightkeep.discord.interaction.OptionValue;
import dev.nightkeep.discord.response.InteractionResponse;
import dev.nightkeep.discord.response.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Suggests what could be meant while a command is being typed. Whoever may not send it is suggested nothing. */
final class SuggestOptions {
    private static final int MOST = 25;
    private static final int LONGEST = 100;

    private final ReceiveTools tools;
    private final KnownWords words;

    SuggestOptions(ReceiveTools tools) {
        this.tools = tools;
        this.words = new KnownWords(tools);
    }

    InteractionResponse answer(AutocompleteInteraction typing) {
        boolean allowed = CommandAction.of(typing.call().path())
                .filter(action ->
                        tools.rules().check(typing.origin(), action.effect()).isEmpty())
                .isPresent();
        List<Suggestion> found = allowed
                ? typing.focused().map(option -> suggest(typing, option)).orElse(List.of())
                : List.of();
        return new InteractionResponse.Suggestions(found);
    }

    private List<Suggestion> suggest(AutocompleteInteraction typing, CommandOption option) {
        String typed = option.value() instanceof OptionValue.Text(String text) ? text.strip() : "";
        return candidates(typing, option.name())
                .filter(suggestion -> suggestion.value().length() <= LONGEST && isMeant(suggestion, typed))
                .limit(MOST)
                .toList();
    }

    private static boolean isMeant(Suggestion suggestion, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return suggestion.label().toLowerCase(Locale.ROOT).contains(wanted)
                || suggestion.value().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Stream<Suggestion> candidates(AutocompleteInteraction typing, String option) {
        return switch (option) {
            case "backup", "id" -> words.backups();
            case "job" -> words.jobs();
            case "collections", "collection" -> words.collections(text(typing, "backup"));
            case "run" -> words.runs();
            case "time-zone" -> KnownWords.timeZones();
            default -> Stream.of();
        };
    }

    private static Optional<String> text(AutocompleteInteraction typing, String name) {
        return typing.call()
                .option(name)
                .map(CommandOption::value)
                .filter(OptionValue.Text.class::isInstance)
                .map(value -> ((OptionValue.Text) value).text());
    }
}
