package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
import java.util.Optional;

/**
 * Where a collection of a backup goes.
 *
 * @param collection as the backup has it, under the name that it gets
 * @param live       as the target has it; empty where it has none of that name
 */
record Destination(CollectionDescription collection, Optional<CollectionDescription> live) {
    static Destination of(CollectionDescription collection, DocumentTarget target) {
        return new Destination(collection, target.find(collection.namespace()));
    }

    Namespace namespace() {
        return collection.namespace();
    }

    /** Where its raw documents are. */
    Namespace data() {
        return collection.dataNamespace();
    }

    /** Whether documents go into a capped collection: what is there decides, else what is going to be created. */
    boolean capped() {
        return live.orElse(collection).capped();
    }

    /** Whether a capped collection is there already. */
    boolean cappedLive() {
        return exists() && capped();
    }

    boolean exists() {
        return live.isPresent();
    }
}
