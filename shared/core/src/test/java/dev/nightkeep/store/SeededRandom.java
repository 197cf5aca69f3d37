package dev.nightkeep.store;

import java.util.Random;

/** Random numbers that can be had again: the seed is printed, and taken from {@code -Dnightkeep.seed} when given. */
public final class SeededRandom {
    private SeededRandom() {}

    public static Random create() {
        long seed = Long.getLong("nightkeep.seed", System.nanoTime());
        System.out.println("nightkeep.seed=" + seed);
        return new Random(seed);
    }

    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        create().nextBytes(bytes);
        return bytes;
    }
}
