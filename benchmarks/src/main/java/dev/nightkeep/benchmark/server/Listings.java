package dev.nightkeep.benchmark.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Lists databases, collections and indexes. Thread-safe. */
final class Listings {
    private static final int BATCH = 10_000;
    private static final int NO_SUCH_NAMESPACE = 26;
    private static final int NO_SUCH_CURSOR = 43;

    /** Cursors of listings, apart from those of documents. */
    private final AtomicLong lastId = new AtomicLong(1L << 40);

    private final Map<Long, List<BsonDocument>> open = new ConcurrentHashMap<>();
    private final Holdings holdings;

    Listings(Holdings holdings) {
        this.holdings = holdings;
    }

    BsonDocument databases() {
        List<BsonDocument> databases = holdings.databases().stream()
                .map(name -> new BsonDocument("name", new BsonString(name))
                        .append("sizeOnDisk", new BsonInt64(1))
                        .append("empty", BsonBoolean.FALSE))
                .toList();
        return Commands.ok().append("databases", new BsonArray(databases)).append("totalSize", new BsonInt64(1));
    }

    BsonDocument collections(Request request) {
        BsonDocument filter = request.command().getDocument("filter", new BsonDocument());
        String database = request.database();
        List<String> names =
                filter.isString("name") ? one(database, filter.getString("name")) : holdings.collections(database);
        List<BsonDocument> entries = names.stream().map(Listings::entry).toList();
        return batch(database + ".$cmd.listCollections", "firstBatch", entries, lastId.incrementAndGet());
    }

    private List<String> one(String database, BsonString name) {
        return holdings.has(database + "." + name.getValue()) ? List.of(name.getValue()) : List.of();
    }

    private static BsonDocument entry(String name) {
        return new BsonDocument("name", new BsonString(name))
                .append("type", new BsonString("collection"))
                .append("options", new BsonDocument())
                .append("info", new BsonDocument("readOnly", BsonBoolean.FALSE))
                .append("idIndex", index());
    }

    private static BsonDocument index() {
        return new BsonDocument("v", new BsonInt32(2))
                .append("key", new BsonDocument("_id", new BsonInt32(1)))
                .append("name", new BsonString("_id_"));
    }

    private BsonDocument batch(String namespace, String field, List<BsonDocument> entries, long id) {
        if (entries.size() <= BATCH) {
            return Greetings.cursor(namespace, field, entries, 0);
        }
        open.put(id, entries.subList(BATCH, entries.size()));
        return Greetings.cursor(namespace, field, entries.subList(0, BATCH), id);
    }

    BsonDocument more(Request request, long id) {
        List<BsonDocument> rest = open.remove(id);
        return rest == null
                ? Commands.failure(NO_SUCH_CURSOR, "no such cursor")
                : batch(request.database() + ".$cmd.listCollections", "nextBatch", rest, id);
    }

    BsonDocument indexes(Request request) {
        String namespace = request.database() + "." + request.collection();
        return holdings.has(namespace)
                ? Greetings.cursor(namespace, List.of(index()))
                : Commands.failure(NO_SUCH_NAMESPACE, "no such collection");
    }
}
