package dev.nightkeep.local.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as JavaScript's {@code toISOString} writes them: UTC, milliseconds, {@code Z}. */
final class IsoText {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private IsoText() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
