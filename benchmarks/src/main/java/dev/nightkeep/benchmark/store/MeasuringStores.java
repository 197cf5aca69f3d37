package dev.nightkeep.benchmark.store;

import dev.nightkeep.store.BackupStore;

/** Opens stores to measure with. */
public final class MeasuringStores {
    private MeasuringStores() {}

    /** Forgets what is streamed into it. */
    public static BackupStore nothing() {
        return new NullStore();
    }

    /** Holds the manifests of so many backups of one job; reads only. */
    public static CountingStore countlessBackups(int count) {
        return new CountlessBackups(count);
    }

    /** The id of the latest of so many. */
    public static String lastOf(int count) {
        return CountlessBackups.layout(count - 1).id().value();
    }
}
