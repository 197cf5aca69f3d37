package dev.nightkeep.recovery.work;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;

/**
 * From which collection of a backup to which live one. Both names are whole namespaces, or neither is: then the collection
 * of every database that has it goes to the one of the other name in the same database.
 */
record CollectionMove(String from, String to) {
    CollectionMove {
        if (CollectionNames.isWhole(from) != CollectionNames.isWhole(to)) {
            throw new IllegalArgumentException("of '%s' and '%s' only one names its database".formatted(from, to));
        }
    }

    /** As a caller says it: where one of the names has a database, the other one is of the same. */
    static CollectionMove of(String source, String target) {
        return new CollectionMove(besides(source, target), besides(target, source));
    }

    private static String besides(String name, String other) {
        return CollectionNames.isWhole(name) || !CollectionNames.isWhole(other)
                ? name
                : new Namespace(Namespace.parse(other).database(), name).toString();
    }

    NamespaceSelection selection() {
        return CollectionNames.exactly(from);
    }

    NamespaceRename rename() {
        return new NamespaceRename(pattern(from), pattern(to));
    }

    private static String pattern(String name) {
        return CollectionNames.isWhole(name) ? name : "*." + name;
    }

    /** Whether this is where the collection of the backup is to go. Looked at by itself, not by renaming. */
    boolean allows(Namespace stored, Namespace live) {
        return live.equals(CollectionNames.isWhole(to) ? Namespace.parse(to) : new Namespace(stored.database(), to));
    }
}
