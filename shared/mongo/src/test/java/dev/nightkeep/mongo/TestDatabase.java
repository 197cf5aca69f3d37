package dev.nightkeep.mongo;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** A database of its own on some server, for one test; closing it drops it. */
final class TestDatabase implements AutoCloseable {
    private final MongoClient client;
    private final String name = "nightkeep_test_" + UUID.randomUUID().toString().substring(0, 8);

    TestDatabase(String uri) {
        client = MongoClients.create(uri);
    }

    String name() {
        return name;
    }

    Namespace namespace(String collection) {
        return new Namespace(name, collection);
    }

    MongoDatabase database() {
        return client.getDatabase(name);
    }

    MongoCollection<RawBsonDocument> collection(String collection) {
        return database().getCollection(collection, RawBsonDocument.class);
    }

    BsonDocument run(String command) {
        return run(BsonDocument.parse(command));
    }

    BsonDocument run(BsonDocument command) {
        return database().runCommand(command, BsonDocument.class);
    }

    /** Creates a collection and fills it in order. */
    void seed(String collection, String options, String indexes, List<RawBsonDocument> documents) {
        BsonDocument create = new BsonDocument("create", new BsonString(collection));
        create.putAll(BsonDocument.parse(options));
        run(create);
        insert(collection, documents);
        BsonArray specifications = BsonArray.parse(indexes);
        if (!specifications.isEmpty()) {
            run(new BsonDocument("createIndexes", new BsonString(collection)).append("indexes", specifications));
        }
    }

    void insert(String collection, List<RawBsonDocument> documents) {
        if (!documents.isEmpty()) {
            collection(collection).insertMany(documents);
        }
    }

    List<RawBsonDocument> documents(String collection) {
        return collection(collection).find().batchSize(1000).into(new ArrayList<>());
    }

    void drop(String collection) {
        collection(collection).drop();
    }

    void rename(String collection, String to) {
        collection(collection).renameCollection(new MongoNamespace(name, to));
    }

    /** The entry of {@code listCollections}. */
    Optional<BsonDocument> listed(String collection) {
        return database().listCollections(BsonDocument.class).into(new ArrayList<>()).stream()
                .filter(entry -> entry.getString("name").getValue().equals(collection))
                .findFirst();
    }

    List<BsonDocument> indexes(String collection) {
        return collection(collection).listIndexes(BsonDocument.class).into(new ArrayList<>());
    }

    @Override
    public void close() {
        database().drop();
        client.close();
    }
}
