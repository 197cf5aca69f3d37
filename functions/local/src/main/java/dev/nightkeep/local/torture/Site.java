package dev.nightkeep.local.torture;

import com.mongodb.client.MongoClient;
import dev.nightkeep.local.proof.ServerFingerprint;
import dev.nightkeep.local.server.EmbeddedMongo;
import dev.nightkeep.local.torture.data.RandomServer;

/** A server that is backed up, and one that is restored into. */
final class Site implements AutoCloseable {
    private final EmbeddedMongo source = EmbeddedMongo.start();
    private final EmbeddedMongo target = EmbeddedMongo.start();
    private final MongoClient sourceClient = source.client();
    private final MongoClient targetClient = target.client();

    /** Fills the source with what belongs to that seed, and says what that is. */
    ServerFingerprint fill(long seed) {
        new RandomServer(sourceClient).fill(seed);
        return ServerFingerprint.read(sourceClient);
    }

    void emptyTarget() {
        new RandomServer(targetClient).empty();
    }

    ServerFingerprint target() {
        return ServerFingerprint.read(targetClient);
    }

    int sourcePort() {
        return source.port();
    }

    int targetPort() {
        return target.port();
    }

    @Override
    public void close() {
        sourceClient.close();
        targetClient.close();
        source.close();
        target.close();
    }
}
