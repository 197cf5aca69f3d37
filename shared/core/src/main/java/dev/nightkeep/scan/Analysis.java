package dev.nightkeep.scan;

import dev.nightkeep.scan.CollectionTally.Count;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares the copies of every document: which is the one to take, and what is to be said of them. For one thread, and once. */
final class Analysis {
    private static final int SAMPLES = 5;

    private final ScanContext context;
    private final boolean compared;
    private final Map<FoundCollection, CollectionTally> tallies = new HashMap<>();
    private final ChosenBits lacking = new ChosenBits();
    private final ChosenBits newest = new ChosenBits();
    private final ChosenBits own = new ChosenBits();
    private final Candidates candidates = new Candidates(SAMPLES);

    /**
     * Nothing is compared yet.
     *
     * @param compared whether a live database was read
     */
    Analysis(ScanContext context, boolean compared) {
        this.context = context;
        this.compared = compared;
    }

    void run() {
        RowOrder order = new RowOrder(context.index(), context.places());
        int from = 0;
        while (from < order.size()) {
            int to = order.groupEnd(from);
            new Group(order, from, to).compare();
            from = to;
        }
    }

    CollectionTally tally(FoundCollection collection) {
        return tallies.computeIfAbsent(collection, key -> new CollectionTally());
    }

    Choices choices(int source) {
        return Choices.of(lacking.of(source), newest.of(source), own.of(source));
    }

    Candidates candidates() {
        return candidates;
    }

    /** All copies of one document, the best first. */
    private final class Group {
        private final DocumentIndex index = context.index();
        private final RowOrder order;
        private final int from;
        private final int to;
        private final FoundCollection collection;
        private final CollectionTally tally;

        Group(RowOrder order, int from, int to) {
            this.order = order;
            this.from = from;
            this.to = to;
            this.collection = place(order.row(from)).collection();
            this.tally = tally(collection);
        }

        private Places.Place place(int row) {
            return context.places().of(index.place(row));
        }

        private Copy copy(int row) {
            return new Copy(place(row).source(), index.ordinal(row));
        }

        void compare() {
            int live = -1;
            int found = -1;
            int liveCopies = 0;
            Set<Integer> sources = new HashSet<>(2);
            boolean twice = false;
            boolean different = false;
            for (int i = from; i < to; i++) {
                int row = order.row(i);
                different |= index.content(row) != index.content(order.row(from));
                if (place(row).live()) {
                    live = live < 0 ? row : live;
                    liveCopies++;
                } else {
                    found = found < 0 ? row : found;
                    twice |= !count(row, sources);
                }
            }
            if (found >= 0 && Places.withoutKey(index.place(found))) {
                candidates.offer(FindingKind.WITHOUT_KEY, collection, copy(found));
            } else {
                note(live, found, liveCopies, sources.size(), twice, different);
            }
        }

        /** Counts a copy; whether it is the first one in its source. */
        private boolean count(int row, Set<Integer> sources) {
            tally.add(Count.FOUND);
            if (Places.withoutKey(index.place(row))) {
                tally.add(Count.WITHOUT_KEY);
            }
            if (Places.doubtful(index.place(row))) {
                tally.add(Count.DOUBTFUL);
                candidates.offer(FindingKind.DOUBTFUL, collection, copy(row));
            }
            boolean first = sources.add(place(row).source());
            if (first) {
                choose(own, row);
            }
            return first;
        }

        private void choose(ChosenBits choice, int row) {
            choice.choose(copy(row));
        }

        private void note(int live, int found, int liveCopies, int sources, boolean twice, boolean different) {
            tally.add(Count.LIVE_TWICE, liveCopies > 1 ? 1 : 0);
            if (found < 0) {
                return;
            }
            tally.add(Count.KEYS);
            tally.add(Count.IN_MANY_SOURCES, sources > 1 ? 1 : 0);
            tally.add(Count.TWICE_IN_A_SOURCE, twice ? 1 : 0);
            if (sources > 1 || twice) {
                candidates.offer(FindingKind.DUPLICATES, collection, copy(found));
            }
            if (different) {
                tally.add(Count.DIFFERENT);
                candidates.offer(FindingKind.DIFFERENT, collection, copy(found));
            }
            if (live < 0) {
                lacking(found);
            } else {
                compare(live, found);
            }
        }

        private void lacking(int found) {
            choose(newest, found);
            if (compared) {
                tally.add(Count.LACKING);
                choose(lacking, found);
                candidates.offer(FindingKind.LACKING, collection, copy(found));
            }
        }

        private void compare(int live, int found) {
            boolean better = context.places().compare(index, found, live) < 0;
            if (index.content(found) == index.content(live)) {
                tally.add(Count.SAME);
            } else if (!better) {
                tally.add(Count.OLDER);
            } else if (index.id(found) == index.id(live)) {
                tally.add(Count.NEWER);
                choose(newest, found);
                candidates.offer(FindingKind.NEWER, collection, copy(found));
            } else {
                tally.add(Count.NEWER_OTHER_ID);
            }
        }
    }
}
