package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import java.util.Set;

/** Which collections of a dump belong to the server that it was taken from, and to no other. */
final class NotRestored {
    private static final Set<String> SERVER_DATABASES = Set.of("local", "config");
    private static final String SYSTEM = "system.";
    private static final String STORED_SCRIPTS = "system.js";

    private NotRestored() {}

    /** Users and roles, the server's own databases, and every {@code system.*} collection but stored scripts. */
    static boolean includes(Namespace namespace) {
        String collection = namespace.collection();
        return SERVER_DATABASES.contains(namespace.database())
                || collection.startsWith("$")
                || (collection.startsWith(SYSTEM) && !collection.equals(STORED_SCRIPTS));
    }
}
