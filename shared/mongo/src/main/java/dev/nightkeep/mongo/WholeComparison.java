package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.namespace.Namespace;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by trying, once, whether a server can compare whole documents in a query. Servers exist that refuse to, and
 * others that take {@code [1, 2]} for {@code [1, 3]}. Thread-safe.
 */
final class WholeComparison {
    private static final List<String> DIFFERENT = List.of(
            "[{a: [1, 2]}, {a: [1, 3]}]",
            "[{a: {b: [1, {c: 2}]}}, {a: {b: [1, {c: 3}]}}]",
            "[{a: 1, b: 2}, {b: 2, a: 1}]",
            "[{a: 1}, {a: 1, b: 2}]");

    private final DatabaseServer server;
    private final AtomicReference<@Nullable Boolean> known = new AtomicReference<>();

    WholeComparison(DatabaseServer server) {
        this.server = server;
    }

    /** @param there a document that the collection holds */
    boolean works(Namespace namespace, RawBsonDocument there) {
        Boolean before = known.get();
        if (before != null) {
            return before;
        }
        boolean found = tried(namespace, OverwritingWriter.byId(there.get("_id", BsonNull.VALUE)));
        known.set(found);
        return found;
    }

    private boolean tried(Namespace namespace, BsonDocument filter) {
        try {
            return finds(namespace, filter, "[{a: [1, {b: 2}]}, {a: [1, {b: 2}]}]")
                    && DIFFERENT.stream().noneMatch(pair -> finds(namespace, filter, pair));
        } catch (MongoException e) {
            return server.refusal("Documents of %s could not be compared".formatted(namespace), e)
                    .isPresent();
        }
    }

    private boolean finds(Namespace namespace, BsonDocument filter, String pair) {
        List<BsonDocument> literals = org.bson.BsonArray.parse(pair).stream()
                .map((BsonValue each) -> new BsonDocument("$literal", each))
                .toList();
        BsonDocument comparison = new BsonDocument("$eq", new org.bson.BsonArray(literals));
        return server.collection(namespace)
                        .find(filter.clone().append("$expr", comparison))
                        .first()
                != null;
    }
}
