package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * {@code <UTC yyyyMMddTHHmmssZ>-<full|incremental|rollback>-<UUID>}: sorts by time and cannot be guessed.
 */
public record BackupId(@JsonValue String value) implements Comparable<BackupId> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = 16;
    private static final int UUID_LENGTH = 36;
    private static final int FRACTION_LENGTH = 8;
    private static final String DIGITS = "0123456789";
    private static final Pattern FORM = Pattern.compile(
            "\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
                    + "T([01]\\d|2[0-3])[0-5]\\d[0-5]\\dZ-(full|incremental|rollback)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public BackupId {
        if (!isId(value)) {
            throw new IllegalArgumentException("'%s' is not a backup id".formatted(value));
        }
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    public static BackupId of(Instant started, BackupType type, UUID random) {
        return new BackupId(
                "%s-%s-%s".formatted(TIME.format(started.truncatedTo(ChronoUnit.SECONDS)), type.text(), random));
    }

    /**
     * The id of a run that starts now. Where an earlier one started in the same second, this one is greater all the same:
     * the first 8 digits of what is random otherwise are the nanoseconds of the second.
     */
    public static BackupId ofRun(Instant started, BackupType type, UUID random) {
        return of(started, type, within(started.get(ChronoField.NANO_OF_SECOND), random));
    }

    /** Another id that has the same place among those of other runs. */
    public BackupId another(UUID random) {
        String fraction = value.substring(value.length() - UUID_LENGTH).substring(0, FRACTION_LENGTH);
        return of(started(), type(), within(Long.parseLong(fraction, 16), random));
    }

    private static UUID within(long fraction, UUID random) {
        return new UUID(
                fraction << Integer.SIZE | Integer.toUnsignedLong((int) random.getMostSignificantBits()),
                random.getLeastSignificantBits());
    }

    /**
     * The characters, in ascending order, that can follow what an id begins with: so that ids can be searched for by
     * longer and longer prefixes.
     */
    public static String charactersAfter(String beginning) {
        return switch (beginning.length()) {
            case 4 -> "01"; // of the month
            case 5 -> beginning.endsWith("1") ? "012" : DIGITS;
            case 6 -> "0123"; // of the day
            case 7 -> beginning.endsWith("3") ? "01" : DIGITS;
            case 9 -> "012"; // of the hour
            case 10 -> beginning.endsWith("2") ? "0123" : DIGITS;
            case 11, 13 -> "012345";
            case 0, 1, 2, 3, 12, 14 -> DIGITS;
            case 8 -> "T";
            case 15 -> "Z";
            default -> "-0123456789abcdefghijklmnopqrstuvwxyz";
        };
    }

    /** When the backup was started, to the second. */
    public Instant started() {
        return TIME.parse(value.substring(0, TIME_LENGTH), Instant::from);
    }

    /** The UTC day under which it is filed. */
    public LocalDate day() {
        return LocalDate.ofInstant(started(), ZoneOffset.UTC);
    }

    /** The type, as its name says. */
    public BackupType type() {
        String name = value.substring(TIME_LENGTH + 1, value.indexOf('-', TIME_LENGTH + 1));
        return BackupType.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public int compareTo(BackupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
