package dev.nightkeep.source;

import dev.nightkeep.namespace.Namespace;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;

/**
 * A collection as the server lists it.
 *
 * @param options what {@code listCollections} gives as {@code options}: capped, validator, collation, viewOn, timeseries
 */
public record CollectionDescription(
        Namespace namespace, CollectionType type, BsonDocument options, Optional<UUID> uuid) {
    private static final String BUCKETS = "system.buckets.";

    /** Whether it is capped: its order is its insertion order, and is kept. */
    public boolean capped() {
        return options.getBoolean("capped", org.bson.BsonBoolean.FALSE).getValue();
    }

    /** Whether documents are kept for it. A view has only a definition. */
    public boolean hasDocuments() {
        return type != CollectionType.VIEW;
    }

    /** Where its raw documents are read from and written to: the bucket collection of a time series, else itself. */
    public Namespace dataNamespace() {
        return type == CollectionType.TIMESERIES
                ? new Namespace(namespace.database(), BUCKETS + namespace.collection())
                : namespace;
    }
}
