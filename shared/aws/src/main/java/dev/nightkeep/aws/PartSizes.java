package dev.nightkeep.aws;

/**
 * How large the parts of an upload of unknown length are. S3 takes 10,000 parts of at least 5 MiB; ours begin with 8 MiB
 * and double after every 800, up to 1 GiB, so that an object may have 5.5 TB.
 *
 * <p>What one writer holds in memory follows: at most four parts, and in flight at most 192 MiB or one part. That is
 * 32 MiB for an object up to 6 GiB, 256 MiB up to 90 GiB, twice the part's size from there on.
 */
final class PartSizes {
    static final int MAX_PARTS = 10_000;

    /** What every part but the last has at least. */
    static final int MIN_BYTES = 5 << 20;

    /** How much one part can copy from another object. */
    static final long MAX_COPIED_BYTES = 5L << 30;

    /** How many copies the service may be asked for at once: they cost no memory here. */
    static final int COPIES_IN_FLIGHT = 16;

    private static final int FIRST = 8 << 20;
    private static final int PARTS_PER_SIZE = 800;
    private static final int MAX_DOUBLINGS = 7;
    private static final int MAX_IN_FLIGHT = 3;
    private static final int MAX_BYTES_IN_FLIGHT = 192 << 20;

    private PartSizes() {}

    /** The size of a part, counted from 1; the last one of an upload may be smaller. */
    static int bytes(int part) {
        return FIRST << Math.min((part - 1) / PARTS_PER_SIZE, MAX_DOUBLINGS);
    }

    /** How many parts like this one may be on their way at once. */
    static int inFlight(int part) {
        return Math.clamp(MAX_BYTES_IN_FLIGHT / bytes(part), 1, MAX_IN_FLIGHT);
    }
}
