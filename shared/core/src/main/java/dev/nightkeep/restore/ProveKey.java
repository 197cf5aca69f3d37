package dev.nightkeep.restore;

import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** Shows that a key opens a backup, by opening a little of it. */
public final class ProveKey {
    /** How many objects are looked at to find a small one. */
    private static final int CANDIDATES = 100;

    /** Objects that are larger are not read to their end. */
    private static final long SMALL_BYTES = 8L << 20;

    private final BackupStore store;

    public ProveKey(BackupStore store) {
        this.store = store;
    }

    /**
     * Opens the smallest of the backup's first objects, or the beginning of it where even that is large.
     *
     * @return the object's name; empty where the backup has none
     * @throws dev.nightkeep.error.DecryptionException when the key does not open it
     * @throws dev.nightkeep.error.CorruptBackupException when it is not what was written
     */
    public Optional<String> prove(Manifest manifest, KeyRing keys) {
        StoredBackup backup = new StoredBackup(store, manifest, keys);
        Optional<IndexedObject> smallest = smallest(backup);
        smallest.ifPresent(object -> open(backup, object));
        return smallest.map(object -> object.object().key());
    }

    private static Optional<IndexedObject> smallest(StoredBackup backup) {
        Optional<IndexedObject> smallest = Optional.empty();
        try (PartIndexReader index = backup.index().read()) {
            Optional<IndexedObject> next = index.next();
            for (int i = 0; i < CANDIDATES && next.isPresent(); i++, next = index.next()) {
                if (next.get().object().kind() == ObjectKind.PRELUDE) {
                    return next;
                }
                long bytes = next.get().object().bytes();
                if (smallest.filter(known -> known.object().bytes() <= bytes).isEmpty()) {
                    smallest = next;
                }
            }
        }
        return smallest;
    }

    private static void open(StoredBackup backup, IndexedObject object) {
        boolean whole = object.object().bytes() <= SMALL_BYTES;
        try (StoredParts parts = backup.parts(object)) {
            Optional<StoredPart> next = parts.next();
            while (whole && next.isPresent()) {
                next = parts.next();
            }
        }
    }
}
