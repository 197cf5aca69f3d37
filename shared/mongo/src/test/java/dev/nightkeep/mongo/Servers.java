package dev.nightkeep.mongo;

import com.mongodb.client.MongoClients;

/** Opens servers as the adapters see them. */
final class Servers {
    private Servers() {}

    static DatabaseServer open(String uri, Failures.Side side) {
        MongoUri parsed = MongoUri.parse(uri);
        return new DatabaseServer(MongoClients.create(parsed.settings()), new Failures(side, parsed.display()));
    }
}
