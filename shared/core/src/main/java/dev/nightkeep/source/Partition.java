package dev.nightkeep.source;

import org.bson.BsonDocument;

/**
 * A piece of one collection that is read by one cursor. The partitions of a collection are disjoint and complete by the
 * logic of their filters, on any server.
 *
 * @param ordinal from 0 within the collection
 * @param filter  a query on {@code _id}, empty for everything
 */
public record Partition(CollectionDescription collection, int ordinal, BsonDocument filter) {
    public Partition {
        if (ordinal < 0) {
            throw new IllegalArgumentException("partition ordinal is negative: " + ordinal);
        }
    }

    /** The whole collection as one partition. */
    public static Partition whole(CollectionDescription collection) {
        return new Partition(collection, 0, new BsonDocument());
    }
}
