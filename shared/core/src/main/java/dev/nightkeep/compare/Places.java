package dev.nightkeep.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of documents by their places in a collection: one bit each. For one thread. */
final class Places {
    private static final int SHIFT = 16;
    private static final long MASK = (1L << SHIFT) - 1;

    private final Map<Long, BitSet> pages = new HashMap<>();

    void add(long place) {
        pages.computeIfAbsent(place >> SHIFT, page -> new BitSet()).set((int) (place & MASK));
    }

    boolean contains(long place) {
        BitSet page = pages.get(place >> SHIFT);
        return page != null && page.get((int) (place & MASK));
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }
}
