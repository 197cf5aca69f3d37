package dev.nightkeep.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.bson.BsonValue;

/**
 * Reads moments out of the ways in which applications store them: BSON dates and timestamps, texts of ISO 8601 (without
 * an offset they are UTC), seconds or milliseconds since 1970. Stateless.
 */
public final class DateValue {
    /** Numbers below are seconds: as milliseconds they would be before March 1973, as seconds they reach the year 5138. */
    private static final double FIRST_MILLISECONDS = 1e11;

    private static final double LAST_MILLISECONDS = 8.64e15;
    private static final int LONGEST_TEXT = 64;
    private static final double MILLIS = 1000;

    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(java.util.Locale.ROOT);

    private DateValue() {}

    /** The moment that the value stands for; empty where it stands for none. */
    public static Optional<Instant> of(BsonValue value) {
        return switch (value.getBsonType()) {
            case DATE_TIME ->
                Optional.of(Instant.ofEpochMilli(value.asDateTime().getValue()));
            case TIMESTAMP ->
                Optional.of(Instant.ofEpochSecond(
                        Integer.toUnsignedLong(value.asTimestamp().getTime())));
            case INT32, INT64, DOUBLE, DECIMAL128 -> ofNumber(value.asNumber().doubleValue());
            case STRING -> ofText(value.asString().getValue());
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> ofNumber(double number) {
        double millis = Math.abs(number) < FIRST_MILLISECONDS ? number * MILLIS : number;
        return Math.abs(millis) <= LAST_MILLISECONDS
                ? Optional.of(Instant.ofEpochMilli((long) millis))
                : Optional.empty();
    }

    /** The moment that a text of ISO 8601 stands for. */
    public static Optional<Instant> ofText(String text) {
        try {
            return text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(instant(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        TemporalAccessor parsed = TEXT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (parsed) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime moment -> moment.toInstant(ZoneOffset.UTC);
            default -> LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
        };
    }
}
