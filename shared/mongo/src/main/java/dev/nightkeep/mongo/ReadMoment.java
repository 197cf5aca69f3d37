package dev.nightkeep.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Consistency;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonTimestamp;

/**
 * The one cluster time at which all reads of a run are made, where the server gives one. Servers exist that accept a
 * snapshot session and give no snapshot, so only a cluster time that came back counts. Thread-safe.
 */
final class ReadMoment {
    private static final Set<String> NO_SNAPSHOTS = Set.of("admin", "config", "local");

    private final DatabaseServer server;
    private Optional<BsonTimestamp> clusterTime = Optional.empty();
    private boolean probed;
    private boolean expired;
    private boolean heldForEveryRead = true;

    ReadMoment(DatabaseServer server) {
        this.server = server;
    }

    /** The moment that another view was fixed at, as {@link #pin} gave it. */
    static ReadMoment at(DatabaseServer server, String clusterTime) {
        ReadMoment moment = new ReadMoment(server);
        moment.clusterTime = Optional.of(timestamp(clusterTime));
        moment.probed = true;
        return moment;
    }

    private static BsonTimestamp timestamp(String clusterTime) {
        int comma = clusterTime.indexOf(',');
        return new BsonTimestamp(
                Integer.parseInt(clusterTime.substring(0, comma)), Integer.parseInt(clusterTime.substring(comma + 1)));
    }

    private static String text(BsonTimestamp time) {
        return time.getTime() + "," + time.getInc();
    }

    /** Fixes the moment, by a collection that is to be read at it. */
    synchronized Optional<String> pin(CollectionDescription collection) {
        return readable(collection) ? current(collection.dataNamespace()).map(ReadMoment::text) : Optional.empty();
    }

    /** A session that reads at this moment, or empty when the collection must be read as it is now. */
    Optional<ClientSession> join(CollectionDescription collection) {
        Optional<BsonTimestamp> time = timeFor(collection);
        return time.map(this::sessionAt);
    }

    private synchronized Optional<BsonTimestamp> timeFor(CollectionDescription collection) {
        Optional<BsonTimestamp> time = readable(collection) ? current(collection.dataNamespace()) : Optional.empty();
        heldForEveryRead &= time.isPresent();
        return time;
    }

    /** Servers refuse snapshot reads of capped collections and in their own databases. */
    private static boolean readable(CollectionDescription collection) {
        return !collection.capped()
                && !NO_SNAPSHOTS.contains(collection.namespace().database());
    }

    private Optional<BsonTimestamp> current(Namespace namespace) {
        if (!probed) {
            clusterTime = probe(namespace);
            probed = true;
        }
        return expired ? Optional.empty() : clusterTime;
    }

    private Optional<BsonTimestamp> probe(Namespace namespace) {
        try (ClientSession session = server.client().startSession(options())) {
            server.collection(namespace)
                    .find(session)
                    .projection(new BsonDocument("_id", new BsonInt32(1)))
                    .limit(1)
                    .first();
            return Optional.ofNullable(session.getSnapshotTimestamp());
        } catch (MongoException e) {
            return noSnapshot(namespace, e);
        }
    }

    private Optional<BsonTimestamp> noSnapshot(Namespace namespace, MongoException e) {
        return switch (FailureKind.of(e)) {
            case REFUSED, COLLECTION_GONE, SNAPSHOT_LOST -> Optional.empty();
            default -> throw server.failures().translate("%s could not be read".formatted(namespace), e);
        };
    }

    private static ClientSessionOptions options() {
        return ClientSessionOptions.builder().snapshot(true).build();
    }

    private ClientSession sessionAt(BsonTimestamp time) {
        ClientSession session = server.failures()
                .guard("A session could not be opened", () -> server.client().startSession(options()));
        session.setSnapshotTimestamp(time);
        return session;
    }

    /** The server has dropped this moment: what is read from now on is read as it is. */
    synchronized void expire() {
        expired = true;
        heldForEveryRead = false;
    }

    synchronized Consistency consistency() {
        return clusterTime
                .filter(time -> heldForEveryRead)
                .map(time -> Consistency.snapshot(text(time)))
                .orElseGet(Consistency::perCollection);
    }
}
