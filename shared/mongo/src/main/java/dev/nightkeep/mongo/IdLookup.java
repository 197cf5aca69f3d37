package dev.nightkeep.mongo;

import com.mongodb.client.MongoCollection;
import dev.nightkeep.bson.ComparableBson;
import dev.nightkeep.namespace.Namespace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Looks up which {@code _id}s a collection holds. */
final class IdLookup {
    private static final int AT_ONCE = 1000;
    private static final BsonDocument ID_ONLY = new BsonDocument("_id", new BsonInt32(1));

    private final DatabaseServer server;

    IdLookup(DatabaseServer server) {
        this.server = server;
    }

    /** Those of the ids that are there, as they were given. */
    Set<BsonValue> existing(Namespace namespace, List<BsonValue> ids) {
        Set<BsonValue> found = server.failures()
                .guard("Ids of %s could not be looked up".formatted(namespace), () -> found(namespace, ids));
        return ids.stream().filter(id -> found.contains(ComparableBson.of(id))).collect(Collectors.toUnmodifiableSet());
    }

    private Set<BsonValue> found(Namespace namespace, List<BsonValue> ids) {
        MongoCollection<RawBsonDocument> collection = server.collection(namespace);
        Set<BsonValue> found = new HashSet<>();
        IdConditions.of(ids)
                .forEach(condition -> collection
                        .find(condition)
                        .projection(ID_ONLY)
                        .batchSize(AT_ONCE)
                        .forEach(document -> found.add(ComparableBson.of(document.get("_id", BsonNull.VALUE)))));
        return found;
    }
}
