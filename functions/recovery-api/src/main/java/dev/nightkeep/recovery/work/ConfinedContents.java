package dev.nightkeep.recovery.work;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.ChosenContents;
import dev.nightkeep.restore.RestoreRequest;

/**
 * A backup that shows no collection which the request would write to another place than was said. A restore looks through
 * all of a backup before it writes, so it fails before that. Stateless.
 */
final class ConfinedContents {
    private ConfinedContents() {}

    /** Whose visit throws a {@link ConfigurationException} where something would be written elsewhere. */
    static BackupContents of(BackupContents contents, RestoreRequest request, CollectionMove move) {
        return new ChosenContents(contents, stored -> require(stored, request, move));
    }

    private static boolean require(Namespace stored, RestoreRequest request, CollectionMove move) {
        Namespace live = request.renamed(stored);
        if (request.selection().includes(stored) && !move.allows(stored, live)) {
            throw new ConfigurationException(
                    "%s would be restored to %s, which is not the collection that was named".formatted(stored, live),
                    "Name both collections as database.collection");
        }
        return true;
    }
}
