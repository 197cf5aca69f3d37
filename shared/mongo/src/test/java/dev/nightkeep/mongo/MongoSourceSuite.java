package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.DocumentSourceContract;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The contract of sources, on a MongoDB server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoSourceSuite extends DocumentSourceContract {
    private static final long SMALL_COLLECTIONS_TOO = 2000;

    private TestDatabase database;
    private DocumentSource source;

    abstract String uri();

    @BeforeEach
    void open() {
        database = new TestDatabase(uri());
        source = new MongoDocumentSource(
                Servers.open(uri(), Failures.Side.SOURCE), Optional.empty(), SMALL_COLLECTIONS_TOO);
    }

    @AfterEach
    void close() {
        source.close();
        database.close();
    }

    @Override
    protected DocumentSource source() {
        return source;
    }

    @Override
    protected String database() {
        return database.name();
    }

    @Override
    protected void seed(Namespace namespace, String options, String indexes, List<RawBsonDocument> documents) {
        database.seed(namespace.collection(), options, indexes, documents);
    }

    @Override
    protected void drop(Namespace namespace) {
        database.drop(namespace.collection());
    }
}
