package dev.nightkeep.local.history;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Repeatable chance: the same seed, subject and number give the same throws, whatever was thrown elsewhere. Not safe
 * for use by several threads.
 */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, String subject, long number) {
        this.random = new SplittableRandom(31 * (31 * seed + subject.hashCode()) + number);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Both ends included. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double deviation) {
        return random.nextGaussian() * deviation;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
