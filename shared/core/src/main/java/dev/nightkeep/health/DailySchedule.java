package dev.nightkeep.health;

import dev.nightkeep.error.ConfigurationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/** A time of day at which a backup begins. */
public record DailySchedule(LocalTime time, ZoneId zone) {
    public DailySchedule {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * Reads {@code 03:30} and the name of a time zone.
     *
     * @throws ConfigurationException when they are none
     */
    public static DailySchedule parse(String time, String zone) {
        try {
            return new DailySchedule(LocalTime.parse(time), ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new ConfigurationException(
                    "'%s' in '%s' is no time of day in a time zone".formatted(time, zone),
                    "Set NIGHTKEEP_BACKUP_TIME to 03:30, say, and NIGHTKEEP_TIME_ZONE to Europe/Berlin",
                    e);
        }
    }

    /** The last time at or before the instant. On the night on which it is passed over, the one that it moves to. */
    public Instant lastAtOrBefore(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant today = at(day);
        return today.isAfter(now) ? at(day.minusDays(1)) : today;
    }

    private Instant at(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
