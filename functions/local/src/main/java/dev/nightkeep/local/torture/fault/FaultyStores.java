package dev.nightkeep.local.torture.fault;

import dev.nightkeep.store.BackupStore;

/** Puts faults between a run and its store. */
public final class FaultyStores {
    private FaultyStores() {}

    /** A store in which things go wrong by the seed. Closing it leaves the real one open. */
    public static BackupStore around(
            BackupStore real, long seed, StoreTemper temper, TortureClock clock, Ambush ambush, FaultLog log) {
        return new FaultyStore(real, new SeededFaults(seed, temper), clock, ambush, log);
    }
}
