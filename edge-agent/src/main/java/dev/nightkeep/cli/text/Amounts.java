package dev.nightkeep.cli.text;

import java.time.Duration;
import java.util.Locale;

/** Numbers with their units: thousands are separated, a kilobyte has 1000 bytes. */
public final class Amounts {
    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final double STEP = 1000;
    private static final double NANOSECONDS = 1e9;

    private Amounts() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The number with its noun, such as {@code 1 document} or {@code 1,204 documents}. */
    public static String count(long number, String noun) {
        return count(number) + " " + (number == 1 ? noun : noun + "s");
    }

    /** Three or four digits and a unit. */
    public static String bytes(long bytes) {
        return bytes((double) bytes);
    }

    private static String bytes(double bytes) {
        int unit = 0;
        double amount = bytes;
        // What would be rounded up to 1000.0 belongs to the next unit.
        while (amount >= STEP - 0.05 && unit < BYTE_UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, BYTE_UNITS[unit]);
    }

    /** Bytes per second. */
    public static String rate(long bytes, Duration during) {
        double seconds = during.toNanos() / NANOSECONDS;
        return bytes(seconds > 0 ? bytes / seconds : 0.0) + "/s";
    }

    /** Whole percent, rounded down: 100 % is all and nothing less. */
    public static int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.clamp(Math.floor(100.0 * part / whole), 0, 100);
    }

    /** The share of a whole with one digit behind the point, such as {@code 23.4 %}; a dash where there is no whole. */
    public static String share(long part, long whole) {
        return whole <= 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
