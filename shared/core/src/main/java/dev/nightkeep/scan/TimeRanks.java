package dev.nightkeep.scan;

/** The ranks of names that were met, so that a name is looked at once and not in every document. For one thread. */
final class TimeRanks {
    private static final int SLOTS = 256;

    private final TimeFields fields;
    private final long[] hashes = new long[SLOTS];
    private final int[] ranks = new int[SLOTS];

    TimeRanks(TimeFields fields) {
        this.fields = fields;
    }

    /** As {@link TimeFields#rank} has it; names of the same hash have the same rank. */
    int rank(long nameHash, byte[] bytes, int from, int to) {
        int slot = (int) nameHash & (SLOTS - 1);
        if (hashes[slot] != nameHash) {
            hashes[slot] = nameHash;
            ranks[slot] = fields.rank(bytes, from, to);
        }
        return ranks[slot];
    }
}
