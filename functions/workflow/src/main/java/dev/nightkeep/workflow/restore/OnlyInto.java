package dev.nightkeep.workflow.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.ChosenContents;
import dev.nightkeep.restore.RestoreRequest;

/**
 * A backup that shows no collection which the request would write to another place than was said. A restore looks through
 * all of a backup before it writes, so it fails before that. Stateless.
 */
final class OnlyInto {
    private OnlyInto() {}

    /**
     * Whose visit throws a {@link ConfigurationException} where something would be written elsewhere.
     *
     * @param only a collection's name, with its database or without: then it is that of the collection restored
     */
    static BackupContents of(BackupContents contents, RestoreRequest request, String only) {
        return new ChosenContents(contents, stored -> require(stored, request, only));
    }

    private static boolean require(Namespace stored, RestoreRequest request, String only) {
        Namespace live = request.renamed(stored);
        boolean allowed = live.toString().equals(only)
                || (live.database().equals(stored.database())
                        && live.collection().equals(only));
        if (request.selection().includes(stored) && !allowed) {
            throw new ConfigurationException(
                    "%s would be restored to %s, and only %s may be written to".formatted(stored, live, only),
                    "Correct 'collections', 'renames' or 'onlyInto'");
        }
        return true;
    }
}
