package dev.nightkeep.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one execution, which its state machine uses once.
 *
 * @param text 1 to 80 letters, digits, '-' and '_' (Step Functions API, StartExecution, without what logs cannot show)
 */
public record ExecutionName(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,80}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public ExecutionName {
        if (!isName(text)) {
            throw new IllegalArgumentException("'%s' is not the name of an execution".formatted(text));
        }
    }

    /** Whether the text has the form of a name. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    /** A name that nobody else takes: who started it, when, and a part of chance. */
    public static ExecutionName fresh(String by, Instant now, UUID random) {
        return new ExecutionName(
                "%s-%s-%s".formatted(by, TIME.format(now), random.toString().substring(0, 8)));
    }

    @Override
    public String toString() {
        return text;
    }
}
