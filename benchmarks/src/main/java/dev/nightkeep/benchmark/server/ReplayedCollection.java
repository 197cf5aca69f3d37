package dev.nightkeep.benchmark.server;

import dev.nightkeep.benchmark.data.Sample;

/**
 * A collection that a server gives out: the sample again and again, with {@code _id}s that grow.
 *
 * @param database  where it is
 * @param documents how many there are in all
 */
public record ReplayedCollection(String database, String name, Sample sample, long documents) {
    public ReplayedCollection {
        if (documents < 0 || sample.documents() == 0) {
            throw new IllegalArgumentException("%d documents out of %d".formatted(documents, sample.documents()));
        }
    }

    /** As many whole repetitions of the sample as make so many bytes. */
    public static ReplayedCollection ofBytes(String database, String name, Sample sample, long bytes) {
        long repetitions = Math.max(1, Math.ceilDiv(bytes, sample.bytes().length));
        return new ReplayedCollection(database, name, sample, repetitions * sample.documents());
    }

    /** About how many bytes the documents have together; exact for whole repetitions. */
    public long bytes() {
        long whole = documents / sample.documents() * sample.bytes().length;
        return whole + sample.start((int) (documents % sample.documents()));
    }

    String namespace() {
        return database + "." + name;
    }
}
