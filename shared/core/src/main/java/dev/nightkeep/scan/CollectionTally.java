package dev.nightkeep.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What was found of one collection. For one thread. */
final class CollectionTally {
    private final Map<Count, AtomicLong> counts = new EnumMap<>(Count.class);

    /** What is counted. */
    enum Count {
        /** Documents in files, objects and backups. */
        FOUND,
        /** Different documents among them. */
        KEYS,
        /** Of those, the ones that the live collection lacks. */
        LACKING,
        /** The live collection has an older one. */
        NEWER,
        /** Likewise, but under another {@code _id}, so that it cannot simply be replaced. */
        NEWER_OTHER_ID,
        /** The live collection has a newer one, or none is known to be newer. */
        OLDER,
        /** The live collection has the same. */
        SAME,
        /** Stand in more than one source. */
        IN_MANY_SOURCES,
        /** Stand more than once in the same source. */
        TWICE_IN_A_SOURCE,
        /** Copies of one document that differ. */
        DIFFERENT,
        /** Have no key. */
        WITHOUT_KEY,
        /** Could be read only after something was put right. */
        DOUBTFUL,
        /** Keys that the live collection has more than once. */
        LIVE_TWICE
    }

    void add(Count count, long amount) {
        if (amount > 0) {
            counts.computeIfAbsent(count, key -> new AtomicLong()).addAndGet(amount);
        }
    }

    void add(Count count) {
        add(count, 1);
    }

    long of(Count count) {
        AtomicLong counted = counts.get(count);
        return counted == null ? 0 : counted.get();
    }
}
