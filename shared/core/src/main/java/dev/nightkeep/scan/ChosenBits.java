package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Chosen documents, by source and by their order in it. For one thread. */
final class ChosenBits {
    private final List<BitSet> bySource = new ArrayList<>();

    /** By the number of the source, from 1. */
    BitSet of(int source) {
        while (bySource.size() < source) {
            bySource.add(new BitSet());
        }
        return bySource.get(source - 1);
    }

    void choose(Copy copy) {
        of(copy.source()).set(copy.ordinal());
    }
}
