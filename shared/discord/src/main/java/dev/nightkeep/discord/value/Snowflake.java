package dev.nightkeep.discord.value;

import java.time.Instant;
import java.util.Optional;

/**
 * An id of Discord: an unsigned 64-bit number that begins with the time at which it was made (developer documentation,
 * reference, snowflakes).
 *
 * @param bits all 64 of them; use {@link #toString()} for the number
 */
public record Snowflake(long bits) implements Comparable<Snowflake> {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int BELOW_TIME = 22;
    private static final int MOST_DIGITS = 20;

    /** The id of that text, or nothing where the text is no unsigned 64-bit number without leading zeros. */
    public static Optional<Snowflake> parse(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        if (text.length() > 1 && text.charAt(0) == '0') {
            return Optional.empty();
        }
        try {
            return Optional.of(new Snowflake(Long.parseUnsignedLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty(); // 20 digits may be more than 64 bits
        }
    }

    /** The id of a text that is known to be one. */
    public static Snowflake of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no id of Discord"));
    }

    /** An id made at that time; {@code sequence} tells ids of the same millisecond apart. */
    public static Snowflake at(Instant time, int sequence) {
        return new Snowflake(((time.toEpochMilli() - EPOCH) << BELOW_TIME) | (sequence & 0x3F_FFFF));
    }

    /** When it was made, to the millisecond. */
    public Instant createdAt() {
        return Instant.ofEpochMilli((bits >>> BELOW_TIME) + EPOCH);
    }

    @Override
    public int compareTo(Snowflake other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
