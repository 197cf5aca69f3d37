package dev.nightkeep.namespace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** A collection's full name. Collection names may contain dots, spaces and any character but NUL. */
public record Namespace(String database, String collection) implements Comparable<Namespace> {
    private static final Set<String> RESERVED = Set.of("admin", "local", "config");

    public Namespace {
        if (database.isEmpty() || database.indexOf('.') >= 0 || database.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a database name: '%s'".formatted(database));
        }
        if (collection.isEmpty() || collection.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a collection name: '%s'".formatted(collection));
        }
    }

    /** {@code db.collection}, split at the first dot. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Namespace parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not a namespace (database.collection): '%s'".formatted(text));
        }
        return new Namespace(text.substring(0, dot), text.substring(dot + 1));
    }

    /**
     * Whether it belongs to the server and not to its users: {@code admin}, {@code local} and {@code config}, and every
     * {@code system.*} collection, as MongoDB reserves them.
     */
    public boolean isReserved() {
        return RESERVED.contains(database) || collection.startsWith("system.");
    }

    @Override
    public int compareTo(Namespace other) {
        int byDatabase = database.compareTo(other.database);
        return byDatabase != 0 ? byDatabase : collection.compareTo(other.collection);
    }

    @JsonValue
    @Override
    public String toString() {
        return database + "." + collection;
    }
}
