package dev.nightkeep.conversation.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Amounts as people read them: always with a unit. */
public final class Quantity {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");
    private static final double STEP = 1000;
    private static final int SIXTY = 60;
    private static final double HUNDRED = 100;

    private Quantity() {}

    /** {@code 12.3 MB}, in powers of 1000. */
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (Math.abs(amount) >= STEP - 0.05 && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        String form = unit == 0 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, form, amount, UNITS.get(unit));
    }

    /** {@code 1,234 documents}. */
    public static String of(long count, String one, String many) {
        return "%s %s".formatted(count(count), count == 1 ? one : many);
    }

    /** {@code 1,234}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code -84 %}: by how much {@code after} is less than {@code before}; nothing where there was nothing. */
    public static String change(long before, long after) {
        return before <= 0 ? "0 %" : String.format(Locale.ROOT, "%+.0f %%", HUNDRED * (after - before) / before);
    }

    /** {@code 2 h 5 min}, {@code 3 min 7 s}, {@code 12 s}, {@code 0.4 s}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= (long) SIXTY * SIXTY) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        if (seconds >= SIXTY) {
            return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        return seconds >= 10 || duration.isZero()
                ? "%d s".formatted(seconds)
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / STEP);
    }
}
