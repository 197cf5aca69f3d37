package dev.nightkeep.local.demo;

import dev.nightkeep.local.history.NightscoutHistory;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What the demo makes, and where it keeps it.
 *
 * @param seed  decides the history
 * @param days  how long the history is
 * @param end   when it ends
 * @param store where the backup goes; it stays there
 */
public record DemoPlan(long seed, int days, Instant end, Path store) {
    public DemoPlan {
        store = store.toAbsolutePath().normalize();
    }

    NightscoutHistory history() {
        return new NightscoutHistory(seed, end, days);
    }
}
