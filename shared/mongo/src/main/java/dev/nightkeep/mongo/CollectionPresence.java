package dev.nightkeep.mongo;

import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.util.Optional;
import java.util.UUID;

/** Checks that a collection is still the one that was listed: some servers just end a cursor when it is dropped. */
final class CollectionPresence {
    private final CollectionLister lister;

    CollectionPresence(CollectionLister lister) {
        this.lister = lister;
    }

    /** @throws SourceChangedException when it was dropped, renamed, or dropped and created again */
    void check(CollectionDescription collection) {
        if (!stillThere(collection)) {
            throw new SourceChangedException(
                    "The collection %s was dropped or renamed while it was read".formatted(collection.namespace()),
                    "Start again when nobody drops or renames collections");
        }
    }

    private boolean stillThere(CollectionDescription collection) {
        try {
            return lister.find(collection.dataNamespace())
                    .filter(entry -> same(collection, entry.uuid()))
                    .isPresent();
        } catch (SourceAccessDeniedException e) {
            // Who may not list at all has given the names; then the server's own errors must suffice.
            return true;
        }
    }

    /** The identity of a time series is not that of the buckets that are read. */
    private static boolean same(CollectionDescription collection, Optional<UUID> now) {
        return collection.type() == CollectionType.TIMESERIES
                || collection.uuid().isEmpty()
                || now.isEmpty()
                || now.equals(collection.uuid());
    }
}
