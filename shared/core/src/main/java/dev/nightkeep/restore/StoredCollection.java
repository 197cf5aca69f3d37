package dev.nightkeep.restore;

import dev.nightkeep.source.CollectionDescription;
import java.util.List;
import java.util.OptionalLong;
import org.bson.BsonDocument;

/**
 * A collection as a backup keeps it.
 *
 * @param indexes   definitions as the server listed them, {@code _id_} included
 * @param documents how many the backup states; empty where it states nothing (a plain mongodump directory)
 * @param rawBytes  likewise, uncompressed
 */
public record StoredCollection(
        CollectionDescription description, List<BsonDocument> indexes, OptionalLong documents, OptionalLong rawBytes) {
    public StoredCollection {
        indexes = List.copyOf(indexes);
    }
}
