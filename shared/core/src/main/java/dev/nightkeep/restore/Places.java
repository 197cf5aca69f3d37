package dev.nightkeep.restore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers of documents within a collection, one bit each up to the last. Filled by one thread, then read by many. */
final class Places {
    private static final int CHUNK_BITS = 20;
    private static final long WITHIN_CHUNK = (1L << CHUNK_BITS) - 1;

    private final Map<Long, BitSet> chunks = new HashMap<>();

    void add(long place) {
        chunks.computeIfAbsent(place >> CHUNK_BITS, chunk -> new BitSet()).set((int) (place & WITHIN_CHUNK));
    }

    boolean contains(long place) {
        BitSet chunk = chunks.get(place >> CHUNK_BITS);
        return chunk != null && chunk.get((int) (place & WITHIN_CHUNK));
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }
}
