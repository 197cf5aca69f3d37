package dev.nightkeep.restore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code <UTC yyyyMMddTHHmmssZ>-restore-<random UUID>}: sorts by time and cannot be guessed. */
public record RestoreId(@JsonValue String value) implements Comparable<RestoreId> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM =
            Pattern.compile("\\d{8}T\\d{6}Z-restore-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public RestoreId {
        if (!isId(value)) {
            throw new IllegalArgumentException("'%s' is not the id of a restore".formatted(value));
        }
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    public static RestoreId of(Instant started, UUID random) {
        return new RestoreId("%s-restore-%s".formatted(TIME.format(started), random));
    }

    @Override
    public int compareTo(RestoreId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
