package dev.nightkeep.lease;

import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code control/<job>/lease.json} says.
 *
 * @param holder   the run that has the lease, or had it last
 * @param host     where that run is
 * @param fencing  grows by one with every holder and never starts again
 * @param expires  when others may take the lease over, unless it is renewed before
 * @param released whether the holder has given it back
 */
public record LeaseRecord(
        JobName job, BackupId holder, String host, long fencing, Instant acquired, Instant expires, boolean released) {
    public LeaseRecord {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(acquired, "acquired");
        Objects.requireNonNull(expires, "expires");
        if (fencing < 1) {
            throw new IllegalArgumentException("lease of %s has fencing number %d".formatted(job, fencing));
        }
    }

    /** Who has the job's lease, or had it last. */
    public static Optional<LeaseRecord> find(BackupStore store, JobName job) {
        return new LeaseObject(store, job).find().map(LeaseObject.Versioned::lease);
    }

    /**
     * Does nothing while the holding that the run took is the present one.
     *
     * @throws LeaseLostException once it is not
     */
    public static void requireHeld(BackupStore store, JobName job, BackupId run, long fencing) {
        if (find(store, job).filter(lease -> lease.isOf(run, fencing)).isEmpty()) {
            throw notHeld(job, run);
        }
    }

    static LeaseLostException notHeld(JobName job, BackupId run) {
        return new LeaseLostException(
                "Run %s does not hold the lease of job %s any more".formatted(run, job),
                "Nothing was committed; look whether another run is under way, then start again");
    }

    /** Whether nobody else may have the lease at that instant. */
    public boolean heldAt(Instant instant) {
        return !released && instant.isBefore(expires);
    }

    /** Whether this is the holding that a run with that number took, and it did not give it back. */
    public boolean isOf(BackupId run, long number) {
        return !released && fencing == number && holder.equals(run);
    }

    /** Whether the run neither gave the lease back nor had it renewed in time. */
    boolean lapsedAt(Instant instant) {
        return !released && !instant.isBefore(expires);
    }

    /** Whether the other is a later state of the same holding. */
    boolean continuedBy(LeaseRecord other) {
        return !other.released && fencing == other.fencing && holder.equals(other.holder);
    }

    LeaseRecord renewedUntil(Instant later) {
        return new LeaseRecord(job, holder, host, fencing, acquired, later, false);
    }

    LeaseRecord givenBack(Instant now) {
        return new LeaseRecord(job, holder, host, fencing, acquired, now, true);
    }
}
