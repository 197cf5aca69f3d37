package dev.nightkeep.local.history;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Repeatable chance: the same seed, subject and number give the same throws, whatever was thrown elsewhere. Not safe
 * for use by several threads.
 */
public final class Dice {
    private final SplittableRandom random;

    /**
     * @param subject what is decided
     * @param number  which of many decisions of the same kind it is
     */
    public Dice(long seed, String subject, long number) {
        this.random = new SplittableRandom(31 * (31 * seed + subject.hashCode()) + number);
    }

    /** 64 random bits. */
    public long bits() {
        return random.nextLong();
    }

    /** Bytes without a pattern. */
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Both ends included. */
    public int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Yes, with that probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double deviation) {
        return random.nextGaussian() * deviation;
    }

    /** One of them, each with the same probability. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
