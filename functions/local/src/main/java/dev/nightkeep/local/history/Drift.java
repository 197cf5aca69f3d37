package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A smooth wandering about zero: chance at knots of equal distance, a cosine between them.
 *
 * @param subject   sets one drift apart from another of the same seed
 * @param deviation standard deviation at the knots
 */
record Drift(long seed, String subject, Duration distance, double deviation) {
    double at(Instant instant) {
        long seconds = distance.toSeconds();
        long knot = Math.floorDiv(instant.getEpochSecond(), seconds);
        double phase = (double) Math.floorMod(instant.getEpochSecond(), seconds) / seconds;
        double weight = (1 - StrictMath.cos(phase * Math.PI)) / 2;
        return knot(knot) * (1 - weight) + knot(knot + 1) * weight;
    }

    private double knot(long number) {
        return new Dice(seed, subject, number).normal(deviation);
    }
}
