package dev.nightkeep.conversation.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them into options: {@code 2026-11-30}, {@code 2026-11-30T12:00:00Z}, {@code 7d}, {@code 12h}. */
public final class WrittenTime {
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})\\s*([hdwmy])");

    private WrittenTime() {}

    /** The time that is meant, in UTC where only a day is named; nothing where it is none. */
    public static Optional<Instant> parse(String text, Instant now) {
        String written = text.strip();
        Matcher ago = AGO.matcher(written);
        try {
            if (ago.matches()) {
                return Optional.of(before(now, Integer.parseInt(ago.group(1)), ago.group(2)));
            }
            return Optional.of(
                    written.contains("T")
                            ? Instant.parse(written)
                            : LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty(); // which the caller answers with an example
        }
    }

    private static Instant before(Instant now, int amount, String unit) {
        var then = now.atOffset(ZoneOffset.UTC);
        return switch (unit) {
            case "h" -> then.minusHours(amount).toInstant();
            case "d" -> then.minusDays(amount).toInstant();
            case "w" -> then.minusWeeks(amount).toInstant();
            case "m" -> then.minusMonths(amount).toInstant();
            default -> then.minusYears(amount).toInstant();
        };
    }
}
