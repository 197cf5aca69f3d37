package dev.nightkeep.benchmark.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param section what it belongs to
 * @param goal    what it should be at least; at most where {@code most}; absent where there is no goal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Row(
        String section,
        String name,
        double value,
        String unit,
        @Nullable Double goal,
        boolean most) {
    /** Whether the goal is reached; so where there is none. */
    public boolean reached() {
        return goal == null || (most ? value <= goal : value >= goal);
    }

    String text() {
        return "  %-58s %12s %-12s%s".formatted(name, number(value), unit, verdict());
    }

    private String verdict() {
        return goal == null
                ? ""
                : " %s %s: %s".formatted(most ? "at most" : "at least", number(goal), reached() ? "reached" : "MISSED");
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value) ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
