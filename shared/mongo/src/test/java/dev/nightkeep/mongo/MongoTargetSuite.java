package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.DocumentChangeContract;
import dev.nightkeep.target.DocumentTarget;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The contract of targets, on a MongoDB server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoTargetSuite extends DocumentChangeContract {
    private TestDatabase database;
    private DocumentTarget target;

    abstract String uri();

    @BeforeEach
    void open() {
        database = new TestDatabase(uri());
        target = MongoConnection.open(MongoUri.parse(uri())).target();
    }

    @AfterEach
    void close() {
        target.close();
        database.close();
    }

    final TestDatabase testDatabase() {
        return database;
    }

    @Override
    protected DocumentTarget target() {
        return target;
    }

    @Override
    protected String database() {
        return database.name();
    }

    @Override
    protected List<RawBsonDocument> documents(Namespace namespace) {
        return database.documents(namespace.collection());
    }
}
