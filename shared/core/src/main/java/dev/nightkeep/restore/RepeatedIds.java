package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import java.util.HashMap;
import java.util.Map;

/**
 * Which documents of a source have the {@code _id} of an earlier one of their collection that is meant as well. Of those the
 * first is taken, as {@code mongorestore} does.
 *
 * @param places by the collection's name in the source; collections without any may be missing
 */
record RepeatedIds(Map<Namespace, Places> places) {
    RepeatedIds {
        Map<Namespace, Places> copy = new HashMap<>(places);
        copy.values().removeIf(Places::isEmpty);
        places = Map.copyOf(copy);
    }

    static RepeatedIds none() {
        return new RepeatedIds(Map.of());
    }

    /** What a person should know about so many of one collection. */
    static String sentence(long count) {
        return count == 1
                ? "1 document has the _id of an earlier one of the source; the first of each _id counts"
                : "%d documents have the _id of an earlier one of the source; the first of each _id counts"
                        .formatted(count);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Those of one collection. */
    Places of(Namespace from) {
        return places.getOrDefault(from, new Places());
    }
}
