package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.Totals;

/** Adds the objects of a part index up, to be held against the manifest. For one thread. */
final class IndexTotals {
    private Totals seen = Totals.NONE;

    void add(ObjectRecord object) {
        seen = seen.plus(object);
    }

    /** Holds what the index lists against what the manifest states. */
    void requireEqual(Manifest manifest) {
        Totals stated = manifest.totals();
        if (seen.documents() != stated.documents() || (manifest.format() == DataFormat.DUMP && !sameObjects(stated))) {
            throw new CorruptBackupException(
                    "The part index of %s adds up to %s, its manifest states %s".formatted(manifest.id(), seen, stated),
                    "Restore another backup, and find out what changed this one");
        }
    }

    /** In the one document of JSON, collections and files are no objects. */
    private boolean sameObjects(Totals stated) {
        return seen.rawBytes() == stated.rawBytes()
                && seen.collections() == stated.collections()
                && seen.files() == stated.files();
    }
}
