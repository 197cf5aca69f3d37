package dev.nightkeep.local.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import dev.nightkeep.local.history.HistoryCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.BsonDocument;

/** The database of a Nightscout site. */
public final class Site {
    /** The name of the database. */
    public static final String DATABASE = "nightscout";

    private static final int BATCH = 1000;

    private final MongoDatabase database;

    public Site(MongoClient client) {
        this.database = client.getDatabase(DATABASE);
    }

    public MongoDatabase database() {
        return database;
    }

    /** Writes the documents and makes the indexes; returns how many documents there were. */
    public long fill(HistoryCollection history) {
        MongoCollection<BsonDocument> collection = database.getCollection(history.name(), BsonDocument.class);
        long written = 0;
        List<BsonDocument> batch = new ArrayList<>();
        for (Iterator<BsonDocument> all = history.documents().get().iterator(); all.hasNext(); ) {
            batch.add(all.next());
            if (batch.size() == BATCH || !all.hasNext()) {
                collection.insertMany(batch);
                written += batch.size();
                batch.clear();
            }
        }
        createIndexes(collection, history.indexKeys());
        return written;
    }

    private static void createIndexes(MongoCollection<BsonDocument> collection, List<BsonDocument> keys) {
        if (!keys.isEmpty()) {
            collection.createIndexes(keys.stream().map(IndexModel::new).toList());
        }
    }

    /** Drops a collection as a slip of the hand would. */
    public void lose(String collection) {
        database.getCollection(collection).drop();
    }
}
