package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** Asks for sizes, in the way that the server knows and allows. */
final class CollectionSizes {
    /** Assumed where the server tells only how many documents there are. */
    private static final long TYPICAL_DOCUMENT = 512;

    private final DatabaseServer server;

    CollectionSizes(DatabaseServer server) {
        this.server = server;
    }

    /** Empty when the server gives no statistics. */
    Optional<CollectionSize> of(Namespace namespace) {
        String failed = "The size of %s could not be read".formatted(namespace);
        return byStage(failed, namespace).or(() -> byCommand(failed, namespace)).or(() -> byCount(failed, namespace));
    }

    /** On a sharded cluster the stage gives one document for each shard. */
    private Optional<CollectionSize> byStage(String failed, Namespace namespace) {
        BsonDocument stage = new BsonDocument(
                "$collStats", new BsonDocument("storageStats", new BsonDocument()).append("count", new BsonDocument()));
        try {
            List<BsonDocument> shards = server.collection(namespace)
                    .aggregate(List.of(stage), BsonDocument.class)
                    .into(new ArrayList<>());
            return shards.stream()
                    .map(shard -> read(shard.getDocument("storageStats", new BsonDocument()), "count", "size"))
                    .reduce(Optional.of(new CollectionSize(0, 0)), CollectionSizes::sum);
        } catch (MongoException e) {
            return server.refusal(failed, e);
        }
    }

    private static Optional<CollectionSize> sum(Optional<CollectionSize> left, Optional<CollectionSize> right) {
        return left.flatMap(size -> right.map(size::plus));
    }

    private Optional<CollectionSize> byCommand(String failed, Namespace namespace) {
        BsonDocument command = new BsonDocument("collStats", new BsonString(namespace.collection()));
        return server.ask(failed, namespace.database(), command)
                .flatMap(statistics -> read(statistics, "count", "size"));
    }

    private static Optional<CollectionSize> read(BsonDocument statistics, String documentsField, String bytesField) {
        OptionalLong documents = BsonNumbers.in(statistics, documentsField);
        OptionalLong bytes = BsonNumbers.in(statistics, bytesField);
        return documents.isPresent() && bytes.isPresent()
                ? Optional.of(new CollectionSize(documents.getAsLong(), bytes.getAsLong()))
                : Optional.empty();
    }

    private Optional<CollectionSize> byCount(String failed, Namespace namespace) {
        try {
            long documents = server.collection(namespace).estimatedDocumentCount();
            return Optional.of(new CollectionSize(documents, documents * TYPICAL_DOCUMENT));
        } catch (MongoException e) {
            return server.refusal(failed, e);
        }
    }

    /** The sum over one database; empty when the server gives none. */
    Optional<CollectionSize> ofDatabase(String database) {
        String failed = "The size of the database %s could not be read".formatted(database);
        return server.ask(failed, database, new BsonDocument("dbStats", new BsonInt32(1)))
                .flatMap(statistics -> read(statistics, "objects", "dataSize"));
    }
}
