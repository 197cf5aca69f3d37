package dev.nightkeep.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and durations as people read them. */
public final class Times {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Times() {}

    /** To the second, in the zone of the reader. */
    public static String local(Instant moment, ZoneId zone) {
        return SECOND.format(moment.atZone(zone));
    }

    /** To the second, with the offset of the zone. */
    public static String zoned(Instant moment, ZoneId zone) {
        return ZONED.format(moment.atZone(zone));
    }

    /** The two largest units of a duration, such as {@code 3 min 05 s}. */
    public static String duration(Duration duration) {
        if (duration.toMinutes() < 1) {
            return String.format(Locale.ROOT, "%.1f s", Math.max(0, duration.toMillis()) / 1000.0);
        }
        if (duration.toHours() < 1) {
            return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        if (duration.toDays() < 1) {
            return "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return "%d d %02d h".formatted(duration.toDays(), duration.toHoursPart());
    }

    /** How long ago something was, in one unit, such as {@code 5 min}. */
    public static String age(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " d";
    }

    /** A running time, such as {@code 0:42} or {@code 1:02:03}. */
    public static String running(Duration duration) {
        return duration.toHours() > 0
                ? "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
