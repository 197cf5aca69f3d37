package dev.nightkeep.local.stack;

import com.mongodb.client.MongoClient;
import dev.nightkeep.local.proof.DatabaseFingerprint;
import dev.nightkeep.local.proof.Difference;
import dev.nightkeep.local.proof.FingerprintReader;
import dev.nightkeep.local.server.EmbeddedMongo;
import dev.nightkeep.local.server.Site;
import java.util.List;
import java.util.stream.Collectors;

/** A filled MongoDB on loopback, and what can be asked about it. */
final class ProofServer implements AutoCloseable {
    private final EmbeddedMongo server;
    private final MongoClient client;

    ProofServer(Credentials credentials) {
        this.server = EmbeddedMongo.start(new PasswordBackend(credentials));
        this.client = server.client();
    }

    int port() {
        return server.port();
    }

    long fill(ProofData data) {
        return data.fill(new Site(client));
    }

    /** {@code same}, or the differences, between two databases: every document by its bytes, every index. */
    String compare(String one, String other) {
        DatabaseFingerprint before = read(one);
        List<Difference> differences = before.differencesTo(read(other));
        if (before.documents() == 0) {
            return "different: %s is empty".formatted(one);
        }
        return differences.isEmpty()
                ? "same: %d documents, %d indexes".formatted(before.documents(), before.indexes())
                : "different: " + differences.stream().map(Difference::sentence).collect(Collectors.joining("; "));
    }

    private DatabaseFingerprint read(String name) {
        return new FingerprintReader(client.getDatabase(name)).read();
    }

    String drop(String name) {
        client.getDatabase(name).drop();
        return "dropped";
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
