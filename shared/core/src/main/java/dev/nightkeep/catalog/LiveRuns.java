package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells what may still belong to a run that is under way. */
final class LiveRuns {
    /** Spares a run that lost its lease and is about to find out, and hosts whose clocks differ. */
    static final Duration GRACE = Duration.ofHours(1);

    private final BackupStore store;
    private final Clock clock;

    LiveRuns(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether the run that writes this backup has the lease of its job. */
    boolean isLive(BackupLayout layout) {
        return LeaseRecord.find(store, layout.job())
                .filter(lease -> lease.heldAt(clock.now()) && lease.holder().equals(layout.id()))
                .isPresent();
    }

    /** Whether that is too recent to be called abandoned. */
    boolean isRecent(Instant instant) {
        return instant.isAfter(clock.now().minus(GRACE));
    }
}
