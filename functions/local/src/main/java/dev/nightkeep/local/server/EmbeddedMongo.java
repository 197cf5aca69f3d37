package dev.nightkeep.local.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * A MongoDB that lives in the memory of this process, on a free port of the loopback interface. Closing it stops it
 * and forgets everything.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedMongo start() {
        return start(new MemoryBackend());
    }

    /** With a backend that can do more than the standard one. */
    public static EmbeddedMongo start(MemoryBackend backend) {
        // The driver talks to no older version, and the server plays no newer one.
        MongoServer server = new MongoServer(backend.version(ServerVersion.MONGO_5_0));
        server.bind(LOOPBACK, 0);
        return new EmbeddedMongo(server, server.getLocalAddress().getPort());
    }

    /** How other programs on this machine reach it. Nothing in it is secret. */
    public String uri() {
        return "mongodb://%s:%d".formatted(LOOPBACK, port);
    }

    /** The port of the loopback interface that it listens on. */
    public int port() {
        return port;
    }

    /** A new client, which the caller closes. */
    public MongoClient client() {
        return MongoClients.create(uri());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
