package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ListCollectionsIterable;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Lists collections with as much as the user may see. */
final class CollectionLister {
    private static final int ALL_IN_ONE_MESSAGE = 100_000;

    private final DatabaseServer server;

    CollectionLister(DatabaseServer server) {
        this.server = server;
    }

    CollectionEntries list(String database) {
        return list(database, new BsonDocument());
    }

    /** The entry of one collection; servers exist that ignore the filter, so it is applied again here. */
    Optional<CollectionEntry> find(Namespace namespace) {
        BsonDocument filter = new BsonDocument("name", new BsonString(namespace.collection()));
        return list(namespace.database(), filter).named(namespace.collection());
    }

    private CollectionEntries list(String database, BsonDocument filter) {
        String failed = "The collections of %s could not be listed".formatted(database);
        try {
            return entries(database, everything(database, filter), true);
        } catch (MongoException e) {
            if (FailureKind.of(e) != FailureKind.DENIED) {
                throw server.failures().translate(failed, e);
            }
            return entries(database, permitted(failed, database, filter), false);
        }
    }

    private static CollectionEntries entries(String database, List<BsonDocument> listed, boolean optionsKnown) {
        return new CollectionEntries(
                listed.stream()
                        .map(entry -> new CollectionEntry(database, entry))
                        .toList(),
                optionsKnown);
    }

    private List<BsonDocument> everything(String database, BsonDocument filter) {
        ListCollectionsIterable<BsonDocument> listing =
                server.database(database).listCollections(BsonDocument.class).filter(filter);
        return listing.into(new ArrayList<>());
    }

    /** Without the right to list, a user may still see the names of the collections that it may read. */
    private List<BsonDocument> permitted(String failed, String database, BsonDocument filter) {
        BsonDocument command = new BsonDocument("listCollections", new BsonInt32(1))
                .append("filter", filter)
                .append("nameOnly", BsonBoolean.TRUE)
                .append("authorizedCollections", BsonBoolean.TRUE)
                .append("cursor", new BsonDocument("batchSize", new BsonInt32(ALL_IN_ONE_MESSAGE)));
        BsonDocument cursor = server.run(failed, database, command).getDocument("cursor");
        if (cursor.getNumber("id").longValue() != 0) {
            throw new SourceAccessDeniedException(
                    failed + ": there are too many for a user without the right to list them",
                    "Give the database user the role read on that database");
        }
        return cursor.getArray("firstBatch").stream().map(BsonValue::asDocument).toList();
    }
}
