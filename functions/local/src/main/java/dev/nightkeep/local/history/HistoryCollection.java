package dev.nightkeep.local.history;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/**
 * A collection to fill.
 *
 * @param indexKeys what the site indexes beside {@code _id}
 * @param documents made anew, and the same, each time they are asked for
 */
public record HistoryCollection(String name, List<BsonDocument> indexKeys, Supplier<Stream<BsonDocument>> documents) {
    public HistoryCollection {
        indexKeys = List.copyOf(indexKeys);
    }
}
