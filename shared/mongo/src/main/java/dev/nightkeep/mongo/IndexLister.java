package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** Lists indexes as the server gives them. */
final class IndexLister {
    private final DatabaseServer server;

    IndexLister(DatabaseServer server) {
        this.server = server;
    }

    /** Empty for a view, and where there is no collection: the driver makes no difference. */
    List<BsonDocument> of(CollectionDescription collection) {
        return collection.hasDocuments() ? of(collection.namespace()) : List.of();
    }

    List<BsonDocument> of(Namespace namespace) {
        return server.failures()
                .guard(
                        "The indexes of %s could not be listed".formatted(namespace),
                        () -> server.collection(namespace)
                                .listIndexes(BsonDocument.class)
                                .into(new ArrayList<>()));
    }
}
