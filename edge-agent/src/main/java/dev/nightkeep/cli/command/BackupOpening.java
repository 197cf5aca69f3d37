package dev.nightkeep.cli.command;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;

/** What gives the key for a backup, once it was found in a store. */
@FunctionalInterface
interface BackupOpening {
    /**
     * The key that should open it.
     *
     * @throws dev.nightkeep.error.KeyRequiredException when there is none
     * @throws dev.nightkeep.error.WrongKeyException when it is for another backup
     */
    KeyRing key(BackupStore store, Manifest manifest);
}
