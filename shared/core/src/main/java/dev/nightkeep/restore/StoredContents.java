package dev.nightkeep.restore;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;

/** Opens a committed backup of either format. */
public final class StoredContents {
    private StoredContents() {}

    /** What the manifest stands for; nothing is read yet. */
    public static BackupContents open(BackupStore store, Manifest manifest, KeyRing keys) {
        return switch (manifest.format()) {
            case DUMP -> new DumpContents(store, manifest, keys);
            case JSON -> JsonContents.stored(store, manifest, keys);
        };
    }
}
