package dev.nightkeep.discord.command;

import java.util.Map;
import java.util.Optional;

/**
 * A command with options that fit its definition: required ones are there, numbers are in their range and choices are of
 * those on offer. Suggestions are no choices: such a text may be anything.
 *
 * @param action  which command
 * @param texts   options that take text, by their names
 * @param numbers options that take whole numbers, by their names
 */
public record CommandInvocation(CommandAction action, Map<String, String> texts, Map<String, Long> numbers)
        implements ParsedCommand {
    public CommandInvocation {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
    }

    /** The text of that option. */
    public Optional<String> text(String option) {
        return Optional.ofNullable(texts.get(option));
    }

    /** The number of that option. */
    public Optional<Long> number(String option) {
        return Optional.ofNullable(numbers.get(option));
    }

    /** The text of an option that is required. */
    public String requiredText(String option) {
        return text(option).orElseThrow(() -> new IllegalArgumentException(option + " is no required text"));
    }

    /** The number of an option that is required. */
    public long requiredNumber(String option) {
        return number(option).orElseThrow(() -> new IllegalArgumentException(option + " is no required number"));
    }
}
