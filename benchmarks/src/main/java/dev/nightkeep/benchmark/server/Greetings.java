package dev.nightkeep.benchmark.server;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Answers that are always the same. */
final class Greetings {
    private static final int WIRE_VERSION = 21;

    private Greetings() {}

    /** A server that stands alone and keeps no sessions. */
    static BsonDocument hello() {
        return Commands.ok()
                .append("ismaster", BsonBoolean.TRUE)
                .append("isWritablePrimary", BsonBoolean.TRUE)
                .append("helloOk", BsonBoolean.TRUE)
                .append("maxBsonObjectSize", new BsonInt32(16 * 1024 * 1024))
                .append("maxMessageSizeBytes", new BsonInt32(48_000_000))
                .append("maxWriteBatchSize", new BsonInt32(100_000))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(WIRE_VERSION))
                .append("readOnly", BsonBoolean.FALSE);
    }

    static BsonDocument build() {
        return Commands.ok()
                .append("version", new BsonString("7.0.0"))
                .append(
                        "versionArray",
                        new BsonArray(List.of(new BsonInt32(7), new BsonInt32(0), new BsonInt32(0), new BsonInt32(0))))
                .append("maxBsonObjectSize", new BsonInt32(16 * 1024 * 1024));
    }

    /** All documents at once. */
    static BsonDocument cursor(String namespace, List<BsonDocument> documents) {
        return cursor(namespace, "firstBatch", documents, 0);
    }

    static BsonDocument cursor(String namespace, String field, List<BsonDocument> documents, long id) {
        return Commands.ok()
                .append(
                        "cursor",
                        new BsonDocument(field, new BsonArray(documents))
                                .append("id", new BsonInt64(id))
                                .append("ns", new BsonString(namespace)));
    }
}
