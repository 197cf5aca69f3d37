package dev.nightkeep.mongo;

import com.mongodb.client.MongoCollection;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Fetches documents as the bytes that the server keeps. */
final class DocumentLookup {
    private static final int AT_ONCE = 1000;
    private static final int COMBINATIONS_AT_ONCE = 100;

    private final DatabaseServer server;

    DocumentLookup(DatabaseServer server) {
        this.server = server;
    }

    /** Those that have one of these ids. */
    List<RawBsonDocument> byId(Namespace namespace, List<BsonValue> ids) {
        return guarded(
                namespace, found -> IdConditions.of(ids).forEach(condition -> find(namespace, condition, found)));
    }

    /** Those that have all values of one of the combinations: their ids and those fields. */
    List<RawBsonDocument> having(Namespace namespace, List<BsonDocument> combinations) {
        return guarded(
                namespace,
                found -> Chunks.of(combinations, COMBINATIONS_AT_ONCE).forEach(chunk -> {
                    BsonArray any = new BsonArray(
                            chunk.stream().map(DocumentLookup::condition).toList());
                    BsonDocument fields = new BsonDocument("_id", new BsonInt32(1));
                    chunk.getFirst().keySet().forEach(field -> fields.put(field, new BsonInt32(1)));
                    collection(namespace)
                            .find(new BsonDocument("$or", any))
                            .projection(fields)
                            .forEach(found::add);
                }));
    }

    private static BsonDocument condition(BsonDocument combination) {
        BsonDocument condition = new BsonDocument();
        combination.forEach((field, value) -> condition.append(field, new BsonDocument("$eq", value)));
        return condition;
    }

    List<RawBsonDocument> some(Namespace namespace, int count) {
        return guarded(
                namespace, found -> collection(namespace).find().limit(count).forEach(found::add));
    }

    private List<RawBsonDocument> guarded(
            Namespace namespace, java.util.function.Consumer<List<RawBsonDocument>> read) {
        return server.failures().guard("Documents of %s could not be looked up".formatted(namespace), () -> {
            List<RawBsonDocument> found = new ArrayList<>();
            read.accept(found);
            return found;
        });
    }

    /** They are views of arrays that many of them share. */
    private void find(Namespace namespace, BsonDocument filter, List<RawBsonDocument> found) {
        DocumentBatch.kept()
                .of(collection(namespace))
                .find(filter)
                .batchSize(AT_ONCE)
                .forEach(each -> found.add(new RawBsonDocument(each.array(), each.offset(), each.length())));
    }

    private MongoCollection<RawBsonDocument> collection(Namespace namespace) {
        return server.collection(namespace);
    }
}
