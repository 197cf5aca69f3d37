package dev.nightkeep.local.cost;

/**
 * How fast a worker with one processor (1,769 MB) goes through uncompressed bytes, in bytes a second.
 *
 * @param export reading from MongoDB, compressing, decoding again, storing
 * @param verify reading from the bucket, decoding, hashing, counting
 */
public record WorkRates(double export, double verify) {
    public WorkRates {
        if (!(export > 0) || !(verify > 0)) {
            throw new IllegalArgumentException("rates are positive");
        }
    }

    /**
     * Assumed, on the careful side: on two cores of a server, shared with the database, gzip went at 135 MB/s
     * (docs/performance.md); half of that is one core, and a third off for the network and a slower core.
     */
    public static WorkRates assumed() {
        return new WorkRates(45_000_000, 90_000_000);
    }
}
