package dev.nightkeep.benchmark.server;

import java.util.List;
import java.util.Locale;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Answers commands, as many as backing up and restoring take. Thread-safe. */
final class Commands {
    private static final int UNKNOWN_COMMAND = 59;

    private final Holdings holdings;
    private final Listings listings;
    private final Cursors cursors;

    Commands(Holdings holdings) {
        this.holdings = holdings;
        this.listings = new Listings(holdings);
        this.cursors = new Cursors(holdings);
    }

    Reply answer(Request request) {
        return switch (request.name().toLowerCase(Locale.ROOT)) {
            case "find" -> cursors.find(request);
            case "getmore" -> cursors.more(request, listings);
            default -> new Reply.Answer(document(request));
        };
    }

    private BsonDocument document(Request request) {
        return switch (request.name().toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> Greetings.hello();
            case "buildinfo" -> Greetings.build();
            case "listdatabases" -> listings.databases();
            case "listcollections" -> listings.collections(request);
            case "listindexes" -> listings.indexes(request);
            case "collstats", "dbstats" -> statistics(request);
            case "count" -> ok().append("n", new BsonInt64(holdings.documents(namespace(request))));
            case "aggregate" -> aggregate(request);
            case "insert", "update" -> write(request);
            case "create" -> create(request);
            case "drop" -> drop(request);
            case "createindexes", "endsessions", "killcursors", "ping", "collmod" -> ok();
            default -> failure(UNKNOWN_COMMAND, "no such command: " + request.name());
        };
    }

    private BsonDocument statistics(Request request) {
        String database = request.database();
        List<String> names = request.name().equalsIgnoreCase("dbstats")
                ? holdings.collections(database).stream()
                        .map(name -> database + "." + name)
                        .toList()
                : List.of(namespace(request));
        return sizes(ok(), names);
    }

    private BsonDocument sizes(BsonDocument target, List<String> names) {
        BsonInt64 documents =
                new BsonInt64(names.stream().mapToLong(holdings::documents).sum());
        BsonInt64 bytes =
                new BsonInt64(names.stream().mapToLong(holdings::bytes).sum());
        return target.append("count", documents)
                .append("size", bytes)
                .append("objects", documents)
                .append("dataSize", bytes)
                .append("storageSize", bytes);
    }

    private BsonDocument aggregate(Request request) {
        String namespace = namespace(request);
        BsonDocument stage = request.command().getArray("pipeline").getFirst().asDocument();
        return Greetings.cursor(
                namespace,
                switch (stage.getFirstKey()) {
                    case "$collStats" ->
                        List.of(new BsonDocument("storageStats", sizes(new BsonDocument(), List.of(namespace))));
                    case "$sample" -> cursors.sample(namespace, stage.getDocument("$sample"));
                    default -> List.of(new BsonDocument("n", new BsonInt64(holdings.documents(namespace))));
                });
    }

    /** Inserted documents stand beside the command or, few of them, inside. */
    private BsonDocument write(Request request) {
        String field = request.name().equals("insert") ? "documents" : "updates";
        long documents = request.documents()
                + request.command().getArray(field, new BsonArray()).size();
        holdings.write(namespace(request), documents);
        return ok().append("n", new BsonInt32((int) documents)).append("nModified", new BsonInt32((int) documents));
    }

    private BsonDocument create(Request request) {
        holdings.create(namespace(request));
        return ok();
    }

    private BsonDocument drop(Request request) {
        holdings.drop(namespace(request));
        return ok();
    }

    /** Some commands are about a database, and have a number where others have a collection. */
    private static String namespace(Request request) {
        boolean named = request.command().isString(request.name());
        return request.database() + "." + (named ? request.collection() : "$cmd");
    }

    static BsonDocument ok() {
        return new BsonDocument("ok", new BsonInt32(1));
    }

    static BsonDocument failure(int code, String text) {
        return new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString(text))
                .append("codeName", new BsonString("Refused"));
    }
}
