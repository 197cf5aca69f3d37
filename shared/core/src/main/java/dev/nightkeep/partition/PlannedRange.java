package dev.nightkeep.partition;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.MetadataReader;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Partition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A partition as it is written down for a worker.
 *
 * @param collection what {@code listCollections} said of it, as a metadata document without indexes
 * @param ordinal    within the collection
 * @param sequence   0, and one more each time that a worker handed the rest on
 * @param filter     base64 of BSON: Extended JSON does not carry every {@code _id}
 */
record PlannedRange(Namespace namespace, String collection, int ordinal, int sequence, String filter) {
    static PlannedRange of(Partition partition, int sequence) {
        CollectionDescription collection = partition.collection();
        byte[] description = new MetadataDocument(collection, List.of()).toJson();
        return new PlannedRange(
                collection.namespace(),
                new String(description, StandardCharsets.UTF_8),
                partition.ordinal(),
                sequence,
                Base64.getEncoder().encodeToString(BsonBytes.encode(partition.filter())));
    }

    Partition partition() {
        CollectionDescription described = MetadataReader.of(collection.getBytes(StandardCharsets.UTF_8))
                .metadata(namespace)
                .description();
        return new Partition(
                described, ordinal, BsonBytes.decode(Base64.getDecoder().decode(filter)));
    }

    /** Whether this is where the collection begins. */
    boolean first() {
        return ordinal == 0 && sequence == 0;
    }
}
