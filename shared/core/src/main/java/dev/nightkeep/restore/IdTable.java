package dev.nightkeep.restore;

/** A set of hashes in two arrays of a fixed size. Not thread-safe. */
final class IdTable {
    /** Of memory, at the load that a table is filled to. */
    static final int BYTES_FOR_EACH = 4 * Long.BYTES;

    private final long[] high;
    private final long[] low;
    private final int mask;

    /** @param most how many hashes it can hold */
    IdTable(int most) {
        int slots = Integer.highestOneBit(Math.max(1, most)) << 2;
        this.high = new long[slots];
        this.low = new long[slots];
        this.mask = slots - 1;
    }

    /** Whether it was not in the set before. */
    boolean add(long first, long second) {
        // A hash of nothing but zeros would be an empty slot.
        long marked = second == 0 ? 1 : second;
        int slot = (int) (first ^ (first >>> Integer.SIZE)) & mask;
        while (low[slot] != 0) {
            if (high[slot] == first && low[slot] == marked) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        high[slot] = first;
        low[slot] = marked;
        return true;
    }
}
