package dev.nightkeep.bson;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * How much is tried where everything would take too long for every build: a seeded choice, or everything with
 * {@code -Dnightkeep.exhaustive=true}.
 */
public final class Exhaustive {
    private static final boolean ASKED = Boolean.getBoolean("nightkeep.exhaustive");

    private Exhaustive() {}

    /** All numbers from 0 up to {@code count}, or so many of them by chance. */
    public static IntStream choice(int count, int chosen, Random random) {
        return ASKED || chosen >= count
                ? IntStream.range(0, count)
                : random.ints(0, count).distinct().limit(chosen);
    }
}
