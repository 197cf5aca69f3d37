package dev.nightkeep.filter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.nightkeep.error.ConfigurationException;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;

/**
 * Regular expressions in time that grows with the text alone: without back references and look-around, which are refused.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">The syntax</a>
 */
final class Patterns {
    private static final int LONGEST = 1000;

    /** Counted repetitions multiply when they are nested, and each is as many states. */
    private static final long MOST_REPETITIONS = 1000;

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    private Patterns() {}

    static ValueCondition matching(BsonRegularExpression expression) {
        Pattern pattern = compile(expression.getPattern(), expression.getOptions());
        return values -> values.candidates()
                .anyMatch(value -> value.equals(expression) || (isText(value) && finds(pattern, value)));
    }

    private static boolean isText(BsonValue value) {
        return value.isString() || value.isSymbol();
    }

    private static boolean finds(Pattern pattern, BsonValue value) {
        return pattern.matcher(
                        value.isString()
                                ? value.asString().getValue()
                                : value.asSymbol().getSymbol())
                .find();
    }

    static Pattern compile(String text, String options) {
        requireModest(text);
        try {
            return Pattern.compile(text, flags(options));
        } catch (PatternSyntaxException e) {
            throw new ConfigurationException(
                    "The regular expression '%s' cannot be used (%s)".formatted(text, e.getDescription()),
                    "Write it without back references and look-around",
                    e);
        }
    }

    private static void requireModest(String text) {
        long repetitions = 1;
        for (Matcher matcher = REPETITION.matcher(text); matcher.find() && repetitions <= MOST_REPETITIONS; ) {
            repetitions *= Math.max(1, largest(matcher));
        }
        if (text.length() > LONGEST || repetitions > MOST_REPETITIONS) {
            throw new ConfigurationException(
                    "The regular expression is too large", "Use fewer characters and smaller counts");
        }
    }

    private static long largest(Matcher matcher) {
        String last = matcher.group(2);
        String digits = last == null || last.isEmpty() ? matcher.group(1) : last;
        return digits.length() > 4 ? Long.MAX_VALUE / (MOST_REPETITIONS + 1) : Long.parseLong(digits);
    }

    private static int flags(String options) {
        int flags = 0;
        for (int i = 0; i < options.length(); i++) {
            flags |= switch (options.charAt(i)) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                case 'u' -> 0;
                default ->
                    throw new ConfigurationException(
                            "Regular expressions have no option '%s' here".formatted(options.charAt(i)),
                            "Use i, m and s only");
            };
        }
        return flags;
    }
}
