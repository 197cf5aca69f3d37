package dev.nightkeep.local.cost;

/**
 * What is backed up every night.
 *
 * @param bytes of BSON, as {@code dataSize} of the database says, without indexes
 * @param ratio how many of these become one stored byte
 */
public record CostQuestion(long bytes, double ratio, Retained retained) {
    public CostQuestion {
        if (bytes <= 0 || !(ratio >= 1)) {
            throw new IllegalArgumentException("there are bytes, and compression makes no more of them");
        }
    }

    double storedBytes() {
        return bytes / ratio;
    }
}
