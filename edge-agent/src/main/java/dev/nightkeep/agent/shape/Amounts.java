package dev.nightkeep.agent.shape;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time, numbers of bytes and shares, as people write them. */
public final class Amounts {
    static final String DURATION = "([1-9][0-9]{0,5})(s|m|h|d)";
    static final String BYTES = "([1-9][0-9]{0,8})(kB|KB|MB|GB|TB)";
    static final String SHARE = "([0-9]{1,3}(?:\\.[0-9]{1,3})?)%";

    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    private static final Map<String, Long> POWERS =
            Map.of("kB", 1_000L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);

    private Amounts() {}

    /** {@code 90s}, {@code 30m}, {@code 6h}, {@code 7d}. */
    public static Duration duration(String text) {
        Matcher parts = matched(DURATION, text);
        return UNITS.getOrDefault(parts.group(2), Duration.ZERO).multipliedBy(Long.parseLong(parts.group(1)));
    }

    /** {@code 500MB}: powers of ten. */
    public static long bytes(String text) {
        Matcher parts = matched(BYTES, text);
        return Math.multiplyExact(Long.parseLong(parts.group(1)), POWERS.getOrDefault(parts.group(2), 0L));
    }

    /** {@code 5%} as 0.05. */
    public static double share(String text) {
        double percent = Double.parseDouble(matched(SHARE, text).group(1));
        if (percent > 100) {
            throw new IllegalArgumentException("more than 100% cannot be had");
        }
        return percent / 100;
    }

    /** A length of time as {@link #duration} reads it, in the largest unit that it is a multiple of. */
    public static String text(Duration duration) {
        long seconds = duration.toSeconds();
        for (String unit : new String[] {"d", "h", "m"}) {
            long length = UNITS.getOrDefault(unit, Duration.ZERO).toSeconds();
            if (seconds >= length && seconds % length == 0) {
                return "%d%s".formatted(seconds / length, unit);
            }
        }
        return String.format(Locale.ROOT, "%ds", seconds);
    }

    private static Matcher matched(String pattern, String text) {
        Matcher parts = Pattern.compile(pattern).matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is none".formatted(text));
        }
        return parts;
    }
}
