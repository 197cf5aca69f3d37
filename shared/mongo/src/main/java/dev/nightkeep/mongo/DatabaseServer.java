package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** A server or cluster as one client reaches it. Thread-safe. */
final class DatabaseServer implements AutoCloseable {
    private final MongoClient client;
    private final Failures failures;

    DatabaseServer(MongoClient client, Failures failures) {
        this.client = client;
        this.failures = failures;
    }

    MongoClient client() {
        return client;
    }

    Failures failures() {
        return failures;
    }

    MongoDatabase database(String name) {
        try {
            return client.getDatabase(name);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "'%s' is not a name that a database can have".formatted(name),
                    "Choose one without spaces and without / \\ . \" $",
                    e);
        }
    }

    /** The database for commands that may take hours, such as building an index. */
    MongoDatabase databaseWithoutTimeout(String name) {
        return database(name).withTimeout(0, TimeUnit.MILLISECONDS);
    }

    MongoCollection<RawBsonDocument> collection(Namespace namespace) {
        return database(namespace.database()).getCollection(namespace.collection(), RawBsonDocument.class);
    }

    /** The server's answer. */
    BsonDocument run(String failed, String database, BsonDocument command) {
        MongoDatabase target = database(database);
        return failures.guard(failed, () -> target.runCommand(command, target.getReadPreference(), BsonDocument.class));
    }

    /** The server's answer, or empty when it does not know the command or does not allow it. */
    Optional<BsonDocument> ask(String failed, String database, BsonDocument command) {
        MongoDatabase target = database(database);
        try {
            return Optional.of(target.runCommand(command, target.getReadPreference(), BsonDocument.class));
        } catch (MongoException e) {
            return refusal(failed, e);
        }
    }

    /** Empty when the server answered no; throws when it did not answer. */
    <T> Optional<T> refusal(String failed, MongoException e) {
        return switch (FailureKind.of(e)) {
            case REFUSED, DENIED, COLLECTION_GONE -> Optional.empty();
            default -> throw failures.translate(failed, e);
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
