package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;

/**
 * Something eaten, the insulin taken for it, and what that does to the glucose.
 *
 * @param carbs   grams
 * @param insulin units
 * @param rise    mg/dL by which the carbs alone would lift it
 * @param peak    from the first bite to the peak
 */
record Meal(Instant at, String name, int carbs, double insulin, double rise, Duration peak) {
    private static final Duration ACTION = Duration.ofHours(12);

    /** How far this meal lifts the glucose at the instant, in mg/dL; a late excess of insulin pulls it down again. */
    double effect(Instant instant) {
        Duration since = Duration.between(at, instant);
        if (since.isNegative() || since.compareTo(ACTION) > 0) {
            return 0;
        }
        double phase = (double) since.toSeconds() / peak.toSeconds();
        return rise * (wave(phase) - 0.25 * wave(phase / 2.2));
    }

    /** Up to 1 at 1, and slowly back. */
    private static double wave(double phase) {
        return phase * phase * StrictMath.exp(2 - 2 * phase);
    }

    /** Grams not yet absorbed at the instant, absorbed evenly over three hours. */
    double carbsOnBoard(Instant instant) {
        return remaining(instant, Duration.ofHours(3)) * carbs;
    }

    /** Units not yet used up at the instant, over five hours, most of them early. */
    double insulinOnBoard(Instant instant) {
        double share = remaining(instant, Duration.ofHours(5));
        return share * share * insulin;
    }

    private double remaining(Instant instant, Duration whole) {
        double since = Duration.between(at, instant).toSeconds();
        return since < 0 ? 0 : Math.max(0, 1 - since / whole.toSeconds());
    }
}
