package dev.nightkeep.cli.command;

import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/**
 * Where a restore keeps what it replaces.
 *
 * @param place  empty where it keeps nothing
 * @param opened a store that was opened for it alone, and is closed with it
 */
record KeptRollback(Optional<RollbackStore> place, Optional<BackupStore> opened) implements AutoCloseable {
    static KeptRollback none() {
        return new KeptRollback(Optional.empty(), Optional.empty());
    }

    /** The store of the place. */
    Optional<BackupStore> store() {
        return place.map(RollbackStore::store);
    }

    @Override
    public void close() {
        opened.ifPresent(BackupStore::close);
    }
}
