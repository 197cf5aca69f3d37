package dev.nightkeep.salvage;

import dev.nightkeep.namespace.Namespace;

/** Our own document of {@code format: json}: documents stand in it at one place per collection, and nowhere else. */
final class OwnFormat {
    /** The first member of such a document. */
    static final String FIRST_MEMBER = "backup_metadata";

    private static final String COLLECTIONS = "collections";
    private static final String DOCUMENTS = "documents";

    private OwnFormat() {}

    /** Whether the member leads to documents. */
    static boolean leadsOn(Origin origin) {
        return switch (origin.names().size()) {
            case 1, 2 -> origin.names().getFirst().equals(COLLECTIONS);
            case 3 -> origin.names().getLast().equals(DOCUMENTS);
            default -> false;
        };
    }

    /** The origin with the collection's name, where its documents stand here. */
    static Origin named(Origin origin) {
        if (origin.names().size() != 3) {
            return origin;
        }
        try {
            Namespace namespace = Namespace.parse(origin.names().get(1));
            return Origin.collection(namespace.database(), namespace.collection());
        } catch (IllegalArgumentException e) {
            return origin;
        }
    }
}
