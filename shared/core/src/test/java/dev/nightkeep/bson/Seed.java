package dev.nightkeep.bson;

import java.util.Random;

/**
 * Where the random data of one test begins. Comes from {@link SeedExtension}, which says after a failure how to have the
 * same again: {@code -Dnightkeep.seed=<value>}.
 */
public record Seed(long value) {
    /** The system property that fixes the seed of every test. */
    public static final String PROPERTY = "nightkeep.seed";

    /** The seed that the property names, or else one that was never there before. */
    public static Seed fresh() {
        return new Seed(Long.getLong(PROPERTY, new Random().nextLong()));
    }

    public Random random() {
        return new Random(value);
    }

    public RandomDocuments documents() {
        return documents(RandomOptions.everything());
    }

    public RandomDocuments documents(RandomOptions options) {
        return new RandomDocuments(value, options);
    }

    @Override
    public String toString() {
        return "repeat with -D%s=%d".formatted(PROPERTY, value);
    }
}
