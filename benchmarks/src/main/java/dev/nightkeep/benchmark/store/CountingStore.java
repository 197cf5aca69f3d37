package dev.nightkeep.benchmark.store;

import dev.nightkeep.store.BackupStore;

/** A store that counts what it is asked. */
public interface CountingStore extends BackupStore {
    /** How many operations were asked for since it was opened. */
    int operations();
}
