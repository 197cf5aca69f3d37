package dev.nightkeep.workflow.restore;

import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/** Lets whoever holds a lease give it back, who removes better than anybody else what was written under it. */
final class AwaitRelease {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** A living holder sees within seconds that it is to stop; a dead one's lease lapses in a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final BackupStore store;
    private final Clock clock;

    AwaitRelease(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether its holder gave it back; false where it lapsed, or the holder takes too long. */
    boolean isReleased(LeaseRecord lease) {
        var end = clock.now().plus(PATIENCE);
        while (isHeld(lease) && clock.now().isBefore(end)) {
            pause();
        }
        return !isOpen(lease);
    }

    /** Whether the holder may be alive. */
    private boolean isHeld(LeaseRecord lease) {
        return LeaseRecord.find(store, lease.job())
                .filter(now -> now.isOf(lease.holder(), lease.fencing()))
                .filter(now -> now.heldAt(clock.now()))
                .isPresent();
    }

    private boolean isOpen(LeaseRecord lease) {
        return LeaseRecord.find(store, lease.job())
                .filter(now -> now.isOf(lease.holder(), lease.fencing()))
                .isPresent();
    }

    private void pause() {
        try {
            clock.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException("Waiting for the lease was interrupted", "It lapses by itself", e);
        }
    }
}
