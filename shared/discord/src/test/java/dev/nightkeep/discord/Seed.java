package dev.nightkeep.discord;

import java.util.Random;

/** Where the numbers of random tests begin: {@code -Dnightkeep.seed=4711} repeats a run. */
public final class Seed {
    private Seed() {}

    /** The seed that was given, or one that nobody knows. */
    public static long choose() {
        return Long.getLong("nightkeep.seed", new Random().nextLong());
    }
}
