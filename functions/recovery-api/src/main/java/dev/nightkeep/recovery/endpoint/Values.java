package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.recovery.http.Parameters;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.work.CollectionNames;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Parameters as what they stand for. */
final class Values {
    private static final int DAY_LENGTH = "2026-11-21".length();

    private Values() {}

    static Optional<Integer> number(Parameters parameters, String name, int least, int most) {
        return parameters.find(name).map(text -> {
            int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw refused("%s is not a number from %d to %d".formatted(name, least, most));
            }
            return number;
        });
    }

    static Optional<JobName> job(Parameters parameters) {
        return parameters.find("job").map(text -> {
            if (!JobName.isName(text)) {
                throw refused("job is not the name of a job: use 1 to 63 of a-z 0-9 . _ -");
            }
            return new JobName(text);
        });
    }

    static Optional<BackupType> type(Parameters parameters) {
        return parameters
                .find("type")
                .map(text -> Arrays.stream(BackupType.values())
                        .filter(type -> type.text().equals(text))
                        .findFirst()
                        .orElseThrow(() -> refused("type is none of full, incremental, rollback")));
    }

    static Optional<String> collection(Parameters parameters) {
        return parameters.find("collection").map(text -> {
            if (!CollectionNames.isName(text)) {
                throw refused("collection is not the exact name of a collection; patterns are not taken here");
            }
            return text;
        });
    }

    /** A day in UTC, or a moment with its offset. */
    static Optional<Instant> moment(Parameters parameters, String name) {
        return parameters
                .find(name)
                .map(text -> instant(text)
                        .orElseThrow(() -> refused(
                                "%s is neither a day such as 2026-11-21 nor a moment such as 2026-11-21T13:30:00Z"
                                        .formatted(name))));
    }

    /** The same of any text; empty where it is neither. */
    static Optional<Instant> instant(String text) {
        try {
            Instant moment = text.length() == DAY_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(requireUsual(moment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Years of four digits; others break the arithmetic of calendars sooner or later. */
    private static Instant requireUsual(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1970 || year > 9998) {
            throw new DateTimeException("a year of " + year);
        }
        return moment;
    }

    static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    static String cursor(BackupId id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.value().getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<BackupId> cursor(Parameters parameters) {
        return parameters.find("cursor").map(text -> {
            try {
                return new BackupId(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            } catch (IllegalArgumentException e) {
                throw refused("cursor is not one that a page before this one gave");
            }
        });
    }

    static RefusedRequestException refused(String why) {
        return new RefusedRequestException(ProblemKind.INVALID_PARAMETER, why);
    }
}
