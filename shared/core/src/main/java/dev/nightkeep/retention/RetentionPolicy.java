package dev.nightkeep.retention;

import dev.nightkeep.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which backups are kept: those that any of the rules keeps.
 *
 * @param rules at least one, of each kind at most one
 */
public record RetentionPolicy(List<RetentionRule> rules) {
    private static final Pattern RULE = Pattern.compile("(last|within|daily|weekly|monthly|yearly) +([1-9][0-9]{0,3})");
    private static final String EXAMPLE =
            "Write for instance: daily 30, weekly 12, monthly 12, yearly 3; or last 10, or"
                    + " within 14 (days); with numbers from 1 to 9999, each word once";

    public RetentionPolicy {
        rules = List.copyOf(rules);
        if (rules.isEmpty()
                || rules.stream().map(RetentionRule::word).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("a policy has rules, of each kind at most one");
        }
    }

    /**
     * Reads a text such as {@code daily 30, weekly 12, monthly 12}.
     *
     * @throws ConfigurationException when it says anything else: nothing is guessed where it is about deletion
     */
    public static RetentionPolicy parse(String text) {
        List<RetentionRule> rules = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            rules.add(rule(part.strip(), text));
        }
        try {
            return new RetentionPolicy(rules);
        } catch (IllegalArgumentException e) {
            throw unintelligible(text);
        }
    }

    private static RetentionRule rule(String part, String text) {
        Matcher parts = RULE.matcher(part);
        if (!parts.matches()) {
            throw unintelligible(text);
        }
        int number = Integer.parseInt(parts.group(2));
        return switch (parts.group(1)) {
            case "last" -> new RetentionRule.Last(number);
            case "within" -> new RetentionRule.Within(number);
            case "daily" -> new RetentionRule.Each(Period.DAILY, number);
            case "weekly" -> new RetentionRule.Each(Period.WEEKLY, number);
            case "monthly" -> new RetentionRule.Each(Period.MONTHLY, number);
            default -> new RetentionRule.Each(Period.YEARLY, number);
        };
    }

    private static ConfigurationException unintelligible(String text) {
        return new ConfigurationException("'%s' does not say which backups are kept".formatted(text), EXAMPLE);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return rules.stream()
                .map(rule -> "%s %d".formatted(rule.word(), rule.number()))
                .collect(Collectors.joining(", "));
    }
}
