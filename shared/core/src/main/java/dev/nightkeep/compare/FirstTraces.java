package dev.nightkeep.compare;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Keeps the traces that come first in their collection, up to a number. For one thread. */
final class FirstTraces {
    private final int most;
    private final TreeSet<Trace> first = new TreeSet<>(Comparator.comparingLong(Trace::place));

    FirstTraces(int most) {
        this.most = most;
    }

    void add(Trace trace) {
        first.add(trace);
        if (first.size() > most) {
            first.pollLast();
        }
    }

    List<String> ids() {
        return first.stream().map(Trace::idText).toList();
    }
}
