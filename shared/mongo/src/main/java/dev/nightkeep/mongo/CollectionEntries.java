package dev.nightkeep.mongo;

import java.util.List;
import java.util.Optional;

/**
 * What a server lists as the collections of one database.
 *
 * @param optionsKnown false when this user may only see names and types
 */
record CollectionEntries(List<CollectionEntry> entries, boolean optionsKnown) {
    CollectionEntries {
        entries = List.copyOf(entries);
    }

    Optional<CollectionEntry> named(String collection) {
        return entries.stream().filter(entry -> entry.name().equals(collection)).findFirst();
    }
}
