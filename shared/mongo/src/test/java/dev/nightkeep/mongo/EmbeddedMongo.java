package dev.nightkeep.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A MongoDB-compatible server inside this process, on a free port of the loopback address. Stop it by closing it. */
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;

    private EmbeddedMongo() {
        // The only version whose wire protocol the driver still speaks.
        server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        server.bind("127.0.0.1", 0);
    }

    public static EmbeddedMongo start() {
        return new EmbeddedMongo();
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** A connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    /** A client of the caller's own. */
    public MongoClient client() {
        return MongoClients.create(uri());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
