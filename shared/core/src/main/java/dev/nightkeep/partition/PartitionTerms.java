package dev.nightkeep.partition;

/**
 * How large the pieces are into which a backup is cut.
 *
 * @param rangeBytes   how much of a large collection one worker reads, before compression
 * @param bundleBytes  how much small collections have together that one worker reads
 * @param bundleLimit  how many small collections one worker reads
 */
public record PartitionTerms(long rangeBytes, long bundleBytes, int bundleLimit) {
    /** A worker that reads 20 MB/s has a range in less than a minute, and one that reads 2 MB/s well inside of its limit. */
    public static final PartitionTerms STANDARD = new PartitionTerms(512L << 20, 256L << 20, 500);

    /** No object is joined of more pieces: S3 takes 10,000 parts, and a piece of more than 5 GiB is several. */
    static final int MAX_RANGES = 4_000;

    public PartitionTerms {
        if (rangeBytes < 1 || bundleBytes < 1 || bundleLimit < 1) {
            throw new IllegalArgumentException(
                    "pieces of %d, %d and %d are none".formatted(rangeBytes, bundleBytes, bundleLimit));
        }
    }

    /** Into how many ranges a collection of that size is cut. */
    int ranges(long bytes) {
        return Math.clamp(Math.ceilDiv(bytes, rangeBytes), 1, MAX_RANGES);
    }
}
