package dev.nightkeep.mongo;

import com.mongodb.client.MongoCollection;
import dev.nightkeep.namespace.Namespace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonArray;
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
        List<BsonValue> listable = ids.stream().filter(IdLookup::isListable).toList();
        Set<BsonValue> found = new HashSet<>();
        IntStream.iterate(0, from -> from < listable.size(), from -> from + AT_ONCE)
                .mapToObj(from -> listable.subList(from, Math.min(listable.size(), from + AT_ONCE)))
                .forEach(chunk -> find(collection, new BsonDocument("$in", new BsonArray(chunk)), found));
        ids.stream().filter(id -> !isListable(id)).forEach(id -> find(collection, new BsonDocument("$eq", id), found));
        return found;
    }

    private static void find(
            MongoCollection<RawBsonDocument> collection, BsonDocument condition, Set<BsonValue> found) {
        collection
                .find(new BsonDocument("_id", condition))
                .projection(ID_ONLY)
                .batchSize(AT_ONCE)
                .forEach(document -> found.add(ComparableBson.of(document.get("_id", BsonNull.VALUE))));
    }

    /** Within {@code $in} a regular expression is a pattern and a document may be taken for an operator. */
    static boolean isListable(BsonValue id) {
        return !id.isRegularExpression()
                && !(id.isDocument() && id.asDocument().keySet().stream().anyMatch(key -> key.startsWith("$")));
    }
}
