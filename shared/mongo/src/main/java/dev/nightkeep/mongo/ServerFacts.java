package dev.nightkeep.mongo;

import dev.nightkeep.source.SourceDescription;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What a server says about itself. */
record ServerFacts(BsonDocument hello, BsonDocument buildInfo) {
    private static final BsonString UNKNOWN = new BsonString("unknown");

    static ServerFacts of(DatabaseServer server) {
        String failed = "The database server could not be asked what it is";
        BsonDocument hello = server.ask(failed, "admin", command("hello"))
                .orElseGet(() -> server.run(failed, "admin", command("isMaster")));
        return new ServerFacts(
                hello, server.ask(failed, "admin", command("buildInfo")).orElseGet(BsonDocument::new));
    }

    private static BsonDocument command(String name) {
        return new BsonDocument(name, new BsonInt32(1));
    }

    SourceDescription describe() {
        return new SourceDescription(product(), version(), topology());
    }

    private String version() {
        return buildInfo.getString("version", UNKNOWN).getValue();
    }

    private String product() {
        String ferret =
                buildInfo.getString("ferretdbVersion", new BsonString("")).getValue();
        return ferret.isEmpty()
                ? "MongoDB " + version()
                : "FerretDB %s as MongoDB %s".formatted(ferret.replaceFirst("^v", ""), version());
    }

    private String topology() {
        if (hello.containsKey("setName")) {
            return "replica set";
        }
        return hello.getString("msg", UNKNOWN).getValue().equals("isdbgrid") ? "sharded cluster" : "standalone";
    }
}
