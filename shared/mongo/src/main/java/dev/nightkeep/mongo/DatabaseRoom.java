package dev.nightkeep.mongo;

import dev.nightkeep.target.TargetRoom;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/** Asks how large a database is, and how much room its server has. */
final class DatabaseRoom {
    private static final BsonInt64 NONE = new BsonInt64(0);

    private final DatabaseServer server;

    DatabaseRoom(DatabaseServer server) {
        this.server = server;
    }

    Optional<TargetRoom> of(String database) {
        return server.ask(
                        "The size of %s could not be asked for".formatted(database),
                        database,
                        new BsonDocument("dbStats", new BsonInt32(1)))
                .map(DatabaseRoom::room);
    }

    private static TargetRoom room(BsonDocument statistics) {
        long total = number(statistics, "fsTotalSize");
        return new TargetRoom(
                number(statistics, "dataSize") + number(statistics, "indexSize"),
                total > 0
                        ? OptionalLong.of(Math.max(0, total - number(statistics, "fsUsedSize")))
                        : OptionalLong.empty());
    }

    private static long number(BsonDocument statistics, String name) {
        return statistics.getNumber(name, NONE).longValue();
    }
}
