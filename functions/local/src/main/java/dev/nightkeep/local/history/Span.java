package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The time that a history covers, {@code [start, end)}, and the zone in which its person gets up and goes to bed.
 *
 * @param days how many days of 24 hours
 */
record Span(Instant end, int days, ZoneId zone) {
    Span {
        if (days < 1) {
            throw new IllegalArgumentException("a history covers at least one day, not " + days);
        }
    }

    Instant start() {
        return end.minus(Duration.ofDays(days));
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(end);
    }

    /** Every instant of the span at this distance, from its start. */
    Stream<Instant> every(Duration distance) {
        long count = Duration.ofDays(days).dividedBy(distance);
        return LongStream.range(0, count).mapToObj(tick -> start().plus(distance.multipliedBy(tick)));
    }

    LocalDate dateAt(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    double hourAt(Instant instant) {
        return instant.atZone(zone).toLocalTime().toSecondOfDay() / 3600.0;
    }

    int offsetMinutesAt(Instant instant) {
        return zone.getRules().getOffset(instant).getTotalSeconds() / 60;
    }

    /** The dates that the span touches, the day before its first included: its last meal still acts. */
    Stream<LocalDate> dates() {
        return dateAt(start()).minusDays(1).datesUntil(dateAt(end).plusDays(1));
    }
}
