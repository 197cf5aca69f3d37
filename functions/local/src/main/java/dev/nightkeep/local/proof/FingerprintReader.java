package dev.nightkeep.local.proof;

import static java.util.stream.Collectors.joining;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.hash.Digest;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Reads a database with the driver alone. */
public final class FingerprintReader {
    private static final int BATCH = 1000;
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoDatabase database;

    public FingerprintReader(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Reads every document of every collection.
     *
     * @throws SourceChangedException when a document is delivered twice, which the server does when others write
     */
    public DatabaseFingerprint read() {
        Map<String, CollectionFingerprint> collections = new HashMap<>();
        for (String name : database.listCollectionNames()) {
            collections.put(name, new CollectionFingerprint(documents(name), indexes(name)));
        }
        return new DatabaseFingerprint(collections);
    }

    private Map<String, Digest> documents(String name) {
        MongoCollection<RawBsonDocument> collection = database.getCollection(name, RawBsonDocument.class);
        BsonDocument byId = new BsonDocument("_id", new BsonInt32(1));
        Map<String, Digest> digests = new HashMap<>();
        for (RawBsonDocument document : collection.find().sort(byId).batchSize(BATCH)) {
            String id = json(document.get("_id", BsonNull.VALUE));
            if (digests.put(id, digest(document)) != null) {
                throw new SourceChangedException(
                        "The server delivered the document %s of %s twice".formatted(id, name),
                        "Let nothing write to it while it is compared, and start again");
            }
        }
        return digests;
    }

    private static Digest digest(RawBsonDocument document) {
        ByteBuffer bytes = document.getByteBuffer().asNIO();
        return Digest.of(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private Map<String, String> indexes(String name) {
        Map<String, String> definitions = new HashMap<>();
        for (BsonDocument index : database.getCollection(name).listIndexes(BsonDocument.class)) {
            definitions.put(index.getString("name").getValue(), definition(index));
        }
        return definitions;
    }

    /** The order within a key counts, that of the options around it does not. */
    private static String definition(BsonDocument index) {
        return new TreeMap<>(index)
                .entrySet().stream()
                        .map(option -> option.getKey() + "=" + json(option.getValue()))
                        .collect(joining(", "));
    }

    private static String json(BsonValue value) {
        String wrapped = new BsonDocument("", value).toJson(CANONICAL);
        return wrapped.substring(wrapped.indexOf(':') + 2, wrapped.length() - 1);
    }
}
