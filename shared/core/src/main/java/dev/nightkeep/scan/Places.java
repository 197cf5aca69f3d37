package dev.nightkeep.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where documents stand, by a number that also says whether there is something about them. Adding is thread-safe; reading
 * is too, once nothing is added any more.
 */
final class Places {
    /** Something had to be put right before the document could be read. */
    static final int DOUBTFUL = 1 << 31;

    /** It has no key, and is told apart by its content. */
    static final int WITHOUT_KEY = 1 << 30;

    private static final int NUMBER = WITHOUT_KEY - 1;

    private final List<Place> all = new ArrayList<>();

    /**
     * A place.
     *
     * @param source     its number; -1 for the live database
     * @param modified   when the source was last written; of the live database, now
     */
    record Place(int source, FoundCollection collection, String path, Instant modified) {
        boolean live() {
            return source < 0;
        }
    }

    synchronized int add(Place place) {
        all.add(place);
        return all.size() - 1;
    }

    Place of(int place) {
        return all.get(place & NUMBER);
    }

    static boolean doubtful(int place) {
        return (place & DOUBTFUL) != 0;
    }

    static boolean withoutKey(int place) {
        return (place & WITHOUT_KEY) != 0;
    }

    /** When a document was last changed: as it says itself, else when its source was written. */
    long time(DocumentIndex index, int row) {
        long time = index.time(row);
        return time == DocumentExaminer.NO_TIME
                ? of(index.place(row)).modified().toEpochMilli()
                : time;
    }

    /**
     * Which of two copies of a document is the better one, that is, less: one that is whole, the newer one, the live one,
     * that of the newer source, and the later one.
     */
    int compare(DocumentIndex index, int first, int second) {
        Place here = of(index.place(first));
        Place there = of(index.place(second));
        int order = Boolean.compare(doubtful(index.place(first)), doubtful(index.place(second)));
        order = order != 0 ? order : Long.compare(time(index, second), time(index, first));
        order = order != 0 ? order : Boolean.compare(there.live(), here.live());
        order = order != 0 ? order : there.modified().compareTo(here.modified());
        order = order != 0 ? order : Integer.compare(there.source(), here.source());
        return order != 0 ? order : Integer.compareUnsigned(index.ordinal(second), index.ordinal(first));
    }
}
