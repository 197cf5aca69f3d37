package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** Draws {@code _id}s at random. */
final class IdSampler {
    private final DatabaseServer server;

    IdSampler(DatabaseServer server) {
        this.server = server;
    }

    /** About so many ids in the server's order; empty where the server cannot draw samples. */
    List<BsonValue> sample(Namespace namespace, int size) {
        List<BsonDocument> pipeline =
                List.of(stage("$sample", "size", size), stage("$project", "_id", 1), stage("$sort", "_id", 1));
        Optional<List<BsonDocument>> drawn = draw(namespace, pipeline);
        return drawn.orElse(List.of()).stream()
                .map(document -> document.get("_id", BsonNull.VALUE))
                .toList();
    }

    private Optional<List<BsonDocument>> draw(Namespace namespace, List<BsonDocument> pipeline) {
        try {
            return Optional.of(server.collection(namespace)
                    .aggregate(pipeline, BsonDocument.class)
                    .into(new ArrayList<>()));
        } catch (MongoException e) {
            return server.refusal("Ids of %s could not be drawn".formatted(namespace), e);
        }
    }

    private static BsonDocument stage(String name, String field, int value) {
        return new BsonDocument(name, new BsonDocument(field, new BsonInt32(value)));
    }
}
