package dev.nightkeep.agent.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a job is due. On the night on which the hour is passed over that it is due in, it is due as much later as the clock
 * was put forward; on the one on which an hour comes twice, in the first of them.
 */
public sealed interface Schedule {
    /** The last time at or before the instant. */
    Instant lastAtOrBefore(Instant now, ZoneId zone);

    /** The next time after the instant. */
    Instant nextAfter(Instant now, ZoneId zone);

    /** The text that {@link ScheduleText} reads. */
    @Override
    String toString();

    /** On some days of each week, at a time of day. */
    record OnDays(List<DayOfWeek> days, LocalTime time) implements Schedule {
        public OnDays {
            days = days.stream().distinct().sorted().toList();
            Objects.requireNonNull(time, "time");
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a schedule has a day");
            }
        }

        @Override
        public Instant lastAtOrBefore(Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return Stream.iterate(today.plusDays(1), day -> day.minusDays(1))
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .map(day -> day.atTime(time).atZone(zone).toInstant())
                    .filter(due -> !due.isAfter(now))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Instant nextAfter(Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return Stream.iterate(today.minusDays(1), day -> day.plusDays(1))
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .map(day -> day.atTime(time).atZone(zone).toInstant())
                    .filter(due -> due.isAfter(now))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return ScheduleText.of(this);
        }
    }

    /** On a day of each month, at a time of day; on the last day of a month that is shorter. */
    record Monthly(int day, LocalTime time) implements Schedule {
        public Monthly {
            Objects.requireNonNull(time, "time");
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("no month has a day %d".formatted(day));
            }
        }

        private Instant in(YearMonth month, ZoneId zone) {
            return month.atDay(Math.min(day, month.lengthOfMonth()))
                    .atTime(time)
                    .atZone(zone)
                    .toInstant();
        }

        @Override
        public Instant lastAtOrBefore(Instant now, ZoneId zone) {
            YearMonth month = YearMonth.from(now.atZone(zone));
            return Stream.of(month.plusMonths(1), month, month.minusMonths(1))
                    .map(each -> in(each, zone))
                    .filter(due -> !due.isAfter(now))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Instant nextAfter(Instant now, ZoneId zone) {
            YearMonth month = YearMonth.from(now.atZone(zone));
            return Stream.of(month.minusMonths(1), month, month.plusMonths(1), month.plusMonths(2))
                    .map(each -> in(each, zone))
                    .filter(due -> due.isAfter(now))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "monthly %d %s".formatted(day, time);
        }
    }

    /** Again and again, counted from midnight of UTC on 1 January 1970. */
    record Every(Duration length) implements Schedule {
        public Every {
            if (length.compareTo(Duration.ofMinutes(5)) < 0 || length.compareTo(Duration.ofDays(366)) > 0) {
                throw new IllegalArgumentException("a schedule repeats after 5 minutes at least and a year at most");
            }
        }

        @Override
        public Instant lastAtOrBefore(Instant now, ZoneId zone) {
            long seconds = length.toSeconds();
            return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
        }

        @Override
        public Instant nextAfter(Instant now, ZoneId zone) {
            return lastAtOrBefore(now, zone).plus(length);
        }

        @Override
        public String toString() {
            return ScheduleText.of(this);
        }
    }
}
