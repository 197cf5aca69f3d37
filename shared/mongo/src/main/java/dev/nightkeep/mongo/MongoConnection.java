package dev.nightkeep.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.target.DocumentTarget;
import java.util.function.Supplier;

/** Where MongoDB adapters come from. Each holds connections of its own until it is closed. */
public final class MongoConnection {
    private final MongoUri uri;

    private MongoConnection(MongoUri uri) {
        this.uri = uri;
    }

    /** Nothing is sent yet, and no name looked up. */
    public static MongoConnection open(MongoUri uri) {
        return new MongoConnection(uri);
    }

    /**
     * The server to read from. Only a {@code mongodb+srv} address is looked up; the server is first asked by the first
     * call.
     *
     * @throws dev.nightkeep.error.SourceUnavailableException when the address cannot be looked up
     */
    public DocumentSource source() {
        Failures failures = new Failures(Failures.Side.SOURCE, uri.display());
        return new MongoDocumentSource(server(uri::settings, failures), uri.database(), MongoDocumentSource.SPLIT_FROM);
    }

    /**
     * The server to write to, likewise.
     *
     * @throws dev.nightkeep.error.TargetUnavailableException when the address cannot be looked up
     */
    public DocumentTarget target() {
        return new MongoDocumentTarget(server(uri::writingSettings, new Failures(Failures.Side.TARGET, uri.display())));
    }

    private static DatabaseServer server(Supplier<MongoClientSettings> settings, Failures failures) {
        return failures.guard(
                "The address of the database could not be looked up",
                () -> new DatabaseServer(MongoClients.create(settings.get()), failures));
    }
}
