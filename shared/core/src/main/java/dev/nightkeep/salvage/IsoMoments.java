package dev.nightkeep.salvage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Moments as programs write them into JSON: {@code 2026-01-31T10:00:00.123Z}, with an offset, with a space instead of the
 * T, or without any zone (taken for UTC). Stateless.
 */
public final class IsoMoments {
    private static final int SHORTEST = "2026-01-31T10:00:00".length();
    private static final int LONGEST = "2026-01-31T10:00:00.123456789+00:00".length();
    private static final int FRACTION_AT = SHORTEST;
    private static final int MILLIS_DIGITS = 3;
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private IsoMoments() {}

    /** Milliseconds since 1970; empty where the text is no moment, or a finer one than a millisecond. */
    public static OptionalLong millis(CharSequence text) {
        if (!looksRight(text)) {
            return OptionalLong.empty();
        }
        try {
            return new Reading(text).millis();
        } catch (DateTimeException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean looksRight(CharSequence text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** One text as it is read. */
    private static final class Reading {
        private final CharSequence text;
        private int position = FRACTION_AT;

        Reading(CharSequence text) {
            this.text = text;
        }

        OptionalLong millis() {
            long day = LocalDate.of(number(0, 4), number(5, 2), number(8, 2)).toEpochDay();
            long time = bounded(number(11, 2), 24) * HOUR
                    + bounded(number(14, 2), 60) * MINUTE
                    + bounded(number(17, 2), 60) * SECOND;
            long fraction = fraction();
            long offset = fraction < 0 ? 0 : offset();
            return fraction < 0 || position != text.length()
                    ? OptionalLong.empty()
                    : OptionalLong.of(day * DAY + time + fraction - offset);
        }

        private int number(int from, int digits) {
            int number = 0;
            for (int i = from; i < from + digits; i++) {
                int digit = i < text.length() ? text.charAt(i) - '0' : -1;
                if (digit < 0 || digit > 9) {
                    throw new NumberFormatException();
                }
                number = number * 10 + digit;
            }
            return number;
        }

        private static long bounded(int number, int limit) {
            if (number >= limit) {
                throw new NumberFormatException();
            }
            return number;
        }

        /** Milliseconds; negative where there are finer digits than those. */
        private long fraction() {
            if (position == text.length() || text.charAt(position) != '.') {
                return 0;
            }
            int from = ++position;
            long millis = 0;
            for (; position < text.length() && Character.digit(text.charAt(position), 10) >= 0; position++) {
                int digit = text.charAt(position) - '0';
                if (position - from < MILLIS_DIGITS) {
                    millis = millis * 10 + digit;
                } else if (digit != 0) {
                    return -1;
                }
            }
            for (int digits = position - from; digits < MILLIS_DIGITS; digits++) {
                millis *= 10;
            }
            return millis;
        }

        private long offset() {
            if (position == text.length()) {
                return 0;
            }
            char sign = text.charAt(position++);
            if (sign == 'Z') {
                return 0;
            }
            if (sign != '+' && sign != '-') {
                throw new NumberFormatException();
            }
            long hours = number(position, 2);
            position += 2;
            if (position < text.length() && text.charAt(position) == ':') {
                position++;
            }
            long minutes = 0;
            if (position < text.length()) {
                minutes = number(position, 2);
                position += 2;
            }
            return (hours * HOUR + minutes * MINUTE) * (sign == '-' ? -1 : 1);
        }
    }
}
