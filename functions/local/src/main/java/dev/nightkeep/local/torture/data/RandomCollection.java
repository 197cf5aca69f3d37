package dev.nightkeep.local.torture.data;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.nightkeep.local.history.Dice;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/** Makes one collection. */
final class RandomCollection {
    private static final int BATCH = 500;
    private static final int LARGEST = 16 * 1024 * 1024 - 1024;
    private static final int LARGE = 15 * 1024 * 1024;
    private static final List<String> INDEXED = List.of("a", "b", "sgv", "k7", "nested.path");

    private final MongoDatabase database;
    private final Dice dice;

    RandomCollection(MongoDatabase database, Dice dice) {
        this.database = database;
        this.dice = dice;
    }

    /** Makes it with so many documents, one of them as large as can be where that is wanted. */
    void make(String name, int documents, boolean large) {
        database.createCollection(name);
        MongoCollection<BsonDocument> collection = database.getCollection(name, BsonDocument.class);
        boolean numbered = dice.chance(0.2);
        fill(collection, documents, numbered);
        if (large) {
            collection.insertOne(new BsonDocument("_id", new BsonInt64(Long.MAX_VALUE))
                    .append("large", new BsonBinary(dice.bytes(dice.whole(LARGE, LARGEST)))));
        }
        index(collection, numbered);
    }

    private void fill(MongoCollection<BsonDocument> collection, int documents, boolean numbered) {
        RandomIds ids = new RandomIds(dice);
        RandomValues values = new RandomValues(dice);
        List<BsonDocument> batch = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            BsonDocument document = new BsonDocument("_id", ids.next(i));
            if (numbered) {
                document.append("number", new BsonInt32(i));
            }
            batch.add(values.fill(document, 9));
            if (batch.size() == BATCH || i == documents - 1) {
                collection.insertMany(batch);
                batch.clear();
            }
        }
    }

    private void index(MongoCollection<BsonDocument> collection, boolean numbered) {
        if (numbered) {
            collection.createIndex(new BsonDocument("number", new BsonInt32(1)), new IndexOptions().unique(true));
        }
        if (dice.chance(0.4)) {
            BsonDocument keys = new BsonDocument(dice.oneOf(INDEXED), new BsonInt32(dice.chance(0.5) ? 1 : -1));
            if (dice.chance(0.4)) {
                keys.append("zz", new BsonInt32(1));
            }
            collection.createIndex(keys);
        }
    }
}
