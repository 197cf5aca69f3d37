package dev.nightkeep.restore;

import java.util.random.RandomGenerator;

/** Chooses which parts are read: each with the same chance, independently of the others. For one thread. */
public final class PartSample {
    private final double share;
    private final RandomGenerator random;

    /**
     * A choice.
     *
     * @param share above 0, at most 1; with 1 everything is chosen
     */
    public PartSample(double share, RandomGenerator random) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a sample is more than 0 % and at most 100 %, not " + share * 100 + " %");
        }
        this.share = share;
        this.random = random;
    }

    /** Every part. */
    public static PartSample everything() {
        return new PartSample(1, RandomGenerator.getDefault());
    }

    boolean complete() {
        return share >= 1;
    }

    boolean next() {
        return complete() || random.nextDouble() < share;
    }
}
