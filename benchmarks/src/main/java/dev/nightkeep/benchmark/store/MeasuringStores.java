package dev.nightkeep.benchmark.store;

import dev.nightkeep.store.BackupStore;

/** Opens stores to measure with. */
public final class MeasuringStores {
    private MeasuringStores() {}

    /** Forgets what is streamed into it. */
    public static BackupStore nothing() {
        return new NullStore();
    }
}
