package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Chosen documents, by source and by their order in it. For one thread. */
final class ChosenBits {
    /** Stands for every source of which nothing was chosen: of a million, most. */
    private final BitSet none = new BitSet(0);

    private final List<BitSet> bySource = new ArrayList<>();

    /** By the number of the source, from 1; not to be changed. */
    BitSet of(int source) {
        return source <= bySource.size() ? bySource.get(source - 1) : none;
    }

    void choose(Copy copy) {
        while (bySource.size() < copy.source()) {
            bySource.add(none);
        }
        if (of(copy.source()).equals(none)) {
            bySource.set(copy.source() - 1, new BitSet(1));
        }
        of(copy.source()).set(copy.ordinal());
    }
}
