package dev.nightkeep.local.torture;

import dev.nightkeep.local.torture.fault.Ambush;
import dev.nightkeep.local.torture.fault.FaultKind;
import dev.nightkeep.local.torture.fault.FaultLog;
import dev.nightkeep.local.torture.fault.FaultyProxy;
import dev.nightkeep.local.torture.fault.FaultyStores;
import dev.nightkeep.local.torture.fault.StoreTemper;
import dev.nightkeep.local.torture.fault.TortureClock;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.function.IntFunction;

/** One round under way: what it plans, its time, and the faults that it saw. */
record Scene(Arena arena, RoundPlan plan, TortureClock clock, FaultLog faults) {
    private static final int MOST_BREAKS = 5;
    private static final List<FaultKind> LIES =
            List.of(FaultKind.STALE_ANSWER, FaultKind.TRUNCATED_READ, FaultKind.FLIPPED_READ);

    static Scene of(Arena arena, RoundPlan plan) {
        return new Scene(arena, plan, new TortureClock(arena.clock()), new FaultLog());
    }

    void violation(Violation violation, String sentence) {
        arena.findings().add(new Finding(violation, plan.number(), sentence));
    }

    void count(Deed deed) {
        arena.findings().count(deed);
    }

    /** How often the store broke a promise so far. */
    long lies() {
        return LIES.stream().mapToLong(faults::count).sum();
    }

    /** The store as the subject of this round sees it: with faults where the plan has some. */
    BackupStore store(String subject) {
        return store(subject, Ambush.none());
    }

    BackupStore store(String subject, Ambush ambush) {
        BackupStore real = arena.bucket().store();
        StoreTemper temper = plan.attack().onStore()
                ? StoreTemper.random(plan.dice("temper of " + subject), plan.attack() == Attack.LIES)
                : new StoreTemper(0, 0, 0, 0, false);
        return FaultyStores.around(real, plan.dice("store of " + subject).bits(), temper, clock, ambush, faults);
    }

    /** Does something with a port that leads to the real one: over a proxy where the plan has one. */
    <T> T connected(String subject, int port, IntFunction<T> work) {
        if (!plan.attack().onNetwork()) {
            return work.apply(port);
        }
        int breaks = plan.dice("breaks of " + subject).whole(1, MOST_BREAKS);
        long seed = plan.dice("proxy of " + subject).bits();
        try (FaultyProxy proxy = FaultyProxy.start(port, seed, breaks, faults)) {
            return work.apply(proxy.port());
        }
    }
}
