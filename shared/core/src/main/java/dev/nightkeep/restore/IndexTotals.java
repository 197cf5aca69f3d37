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
        try {
            seen = seen.plus(object);
        } catch (ArithmeticException e) {
            throw new CorruptBackupException(
                    "The part index adds up to more than can be counted, at %s".formatted(object.key()),
                    "Restore another backup, and find out who wrote this one",
                    e);
        }
    }

    /** Holds what the index lists against what the manifest states. */
    void requireEqual(Manifest manifest) {
        Totals stated = manifest.totals();
        if (!sameSums(stated) || (manifest.format() == DataFormat.DUMP && !sameCollections(stated))) {
            throw new CorruptBackupException(
                    "The part index of %s adds up to %s, its manifest states %s".formatted(manifest.id(), seen, stated),
                    "Restore another backup, and find out what changed this one");
        }
    }

    private boolean sameSums(Totals stated) {
        return seen.documents() == stated.documents()
                && seen.objects() == stated.objects()
                && seen.parts() == stated.parts()
                && seen.rawBytes() == stated.rawBytes()
                && seen.storedBytes() == stated.storedBytes();
    }

    /** In the one document of JSON, collections and files are no objects. */
    private boolean sameCollections(Totals stated) {
        return seen.collections() == stated.collections() && seen.files() == stated.files();
    }
}
