package dev.nightkeep.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Stretches of the calendar in UTC. Weeks are those of ISO 8601: they begin on Monday. */
public enum Period {
    DAILY {
        @Override
        String of(LocalDate day) {
            return day.toString();
        }
    },
    WEEKLY {
        @Override
        String of(LocalDate day) {
            return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    MONTHLY {
        @Override
        String of(LocalDate day) {
            return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
        }
    },
    YEARLY {
        @Override
        String of(LocalDate day) {
            return String.valueOf(day.getYear());
        }
    };

    abstract String of(LocalDate day);

    /** The name of the period in which that was; no two periods of one kind share one. */
    public String of(Instant instant) {
        return of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** The word in the text of a policy. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
