package dev.nightkeep.mongo;

import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/** Finds out which databases there are for this user. */
final class DatabaseNames {
    private static final String FAILED = "The databases could not be listed";

    /** Those that hold the server's own state; they are read only when they are named. */
    private static final Set<String> OF_THE_SERVER = Set.of("local", "config");

    private static final String INTERNAL = "__mdb_internal";

    private final DatabaseServer server;
    private final Optional<String> fallback;

    /** @param fallback the database of the connection string, for users who may not list databases */
    DatabaseNames(DatabaseServer server, Optional<String> fallback) {
        this.server = server;
        this.fallback = fallback;
    }

    /** The names in order; those of the selection whether or not they are there. */
    List<String> of(NamespaceSelection selection) {
        List<String> names = selection.databases().isEmpty() ? listed() : List.copyOf(selection.databases());
        return names.stream().sorted().toList();
    }

    private List<String> listed() {
        BsonDocument plain = new BsonDocument("listDatabases", new BsonInt32(1)).append("nameOnly", BsonBoolean.TRUE);
        BsonDocument own = plain.clone().append("authorizedDatabases", BsonBoolean.TRUE);
        return server.ask(FAILED, "admin", own)
                .or(() -> server.ask(FAILED, "admin", plain))
                .map(DatabaseNames::names)
                .or(() -> fallback.map(List::of))
                .orElseThrow(DatabaseNames::unknown);
    }

    private static List<String> names(BsonDocument answer) {
        return answer.getArray("databases").stream()
                .map(BsonValue::asDocument)
                .map(database -> database.getString("name").getValue())
                .filter(name -> !OF_THE_SERVER.contains(name) && !name.startsWith(INTERNAL))
                .toList();
    }

    private static SourceAccessDeniedException unknown() {
        return new SourceAccessDeniedException(
                FAILED + ": the database user may not do it",
                "Name the databases that are meant, or put one into the connection string behind the host");
    }
}
