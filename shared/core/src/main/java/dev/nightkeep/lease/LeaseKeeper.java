package dev.nightkeep.lease;

import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseObject.Versioned;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sees to it that a job has at most one run at a time, whatever hosts its runs are on. Hosts' clocks may differ: a run
 * whose lease was taken over too early finds out at the latest from {@link JobLease#confirm}. Thread-safe.
 */
public final class LeaseKeeper {
    private final BackupStore store;
    private final Clock clock;
    private final String host;
    private final LeaseTerms terms;

    /** With the standard terms; {@code host} is the name under which this machine is known to people. */
    public LeaseKeeper(BackupStore store, Clock clock, String host) {
        this(store, clock, host, LeaseTerms.STANDARD);
    }

    public LeaseKeeper(BackupStore store, Clock clock, String host, LeaseTerms terms) {
        this.store = store;
        this.clock = clock;
        this.host = host;
        this.terms = terms;
    }

    /**
     * Takes the lease of the job for the run, and renews it until it is closed.
     *
     * @throws LeaseHeldException when another run has it
     */
    public JobLease acquire(JobName job, BackupId run) {
        return acquire(job, run, before -> {});
    }

    /**
     * Likewise, and shows whoever had the lease before it is overwritten: when that fails, the lease stays as it is and
     * still names them.
     *
     * @param predecessor may be called several times, where somebody else is quicker
     * @throws LeaseHeldException when another run has it
     */
    public JobLease acquire(JobName job, BackupId run, Consumer<LeaseRecord> predecessor) {
        LeaseObject object = new LeaseObject(store, job);
        return ConditionalWrite.repeat("Taking the lease of job " + job, () -> attempt(object, job, run, predecessor));
    }

    /**
     * Goes on with the lease that the run took before, on this host or on another, and renews it until it is closed or
     * handed over. A lease that lapsed and that nobody took is the run's still.
     *
     * @param fencing of the lease that was taken
     * @throws dev.nightkeep.error.LeaseLostException when another run has it, or it was given back or taken away
     */
    public JobLease rejoin(JobName job, BackupId run, long fencing) {
        LeaseObject object = new LeaseObject(store, job);
        return ConditionalWrite.repeat("Going on with the lease of job " + job, () -> {
            Versioned present = object.find()
                    .filter(found -> found.lease().isOf(run, fencing))
                    .orElseThrow(() -> LeaseRecord.notHeld(job, run));
            return renewed(object, present)
                    .map(lease -> JobLease.start(new HeldLease(object, lease, clock, terms), Optional.empty()));
        });
    }

    /**
     * Sees to it that the lease of the run lasts for a while yet; somebody else may be doing the same.
     *
     * @param fencing of the lease that was taken
     * @throws dev.nightkeep.error.LeaseLostException when another run has it, or it was given back or taken away
     */
    public void extend(JobName job, BackupId run, long fencing, Duration least) {
        LeaseObject object = new LeaseObject(store, job);
        Versioned present = object.find()
                .filter(found -> found.lease().isOf(run, fencing))
                .orElseThrow(() -> LeaseRecord.notHeld(job, run));
        if (present.lease().expires().isBefore(clock.now().plus(least))) {
            var unused = renewed(object, present); // where somebody was quicker, it was renewed by them
        }
    }

    private Optional<Versioned> renewed(LeaseObject object, Versioned present) {
        try {
            LeaseRecord longer = present.lease().renewedUntil(clock.now().plus(terms.timeToLive()));
            return Optional.of(object.write(longer, Precondition.unchanged(present.version())));
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }

    /** Whoever loses a race looks again, and then finds either a holder or another chance. */
    private Optional<JobLease> attempt(
            LeaseObject object, JobName job, BackupId run, Consumer<LeaseRecord> predecessor) {
        Optional<Versioned> present = object.find();
        Instant now = clock.now();
        present.map(Versioned::lease).filter(lease -> lease.heldAt(now)).ifPresent(LeaseKeeper::refuse);
        present.map(Versioned::lease).ifPresent(predecessor);
        return taken(object, present, following(present, job, run, now))
                .map(taken -> JobLease.start(new HeldLease(object, taken, clock, terms), lapsed(present, run, now)));
    }

    private LeaseRecord following(Optional<Versioned> present, JobName job, BackupId run, Instant now) {
        long fencing = present.map(versioned -> versioned.lease().fencing()).orElse(0L) + 1;
        return new LeaseRecord(job, run, host, fencing, now, now.plus(terms.timeToLive()), false);
    }

    private static Optional<Versioned> taken(LeaseObject object, Optional<Versioned> present, LeaseRecord wanted) {
        Precondition precondition = present.map(versioned -> Precondition.unchanged(versioned.version()))
                .orElse(Precondition.absent());
        try {
            return Optional.of(object.write(wanted, precondition));
        } catch (PreconditionFailedException e) {
            // the write may have arrived although its answer did not
            return object.find().filter(versioned -> versioned.lease().equals(wanted));
        }
    }

    private static Optional<LeaseRecord> lapsed(Optional<Versioned> present, BackupId run, Instant now) {
        return present.map(Versioned::lease)
                .filter(lease -> lease.lapsedAt(now) && !lease.holder().equals(run));
    }

    private static void refuse(LeaseRecord lease) {
        throw new LeaseHeldException(
                "Job %s is being run by %s on %s since %s"
                        .formatted(lease.job(), lease.holder(), lease.host(), seconds(lease.acquired())),
                "Wait until %s or, when you know that it is dead, run `nightkeep unlock --job %s`"
                        .formatted(seconds(lease.expires()), lease.job()));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Who has the job's lease, or had it last. */
    public Optional<LeaseRecord> find(JobName job) {
        return LeaseRecord.find(store, job);
    }

    /**
     * Takes the lease away from whoever holds it, who then cannot commit any more. To be called by people who know that
     * the run is dead.
     *
     * @return what was taken away, or empty when nobody held the lease
     * @throws PreconditionFailedException when the lease changed at that very moment: the run is alive
     */
    public Optional<LeaseRecord> unlock(JobName job) {
        LeaseObject object = new LeaseObject(store, job);
        Instant now = clock.now();
        Optional<Versioned> held =
                object.find().filter(versioned -> versioned.lease().heldAt(now));
        held.ifPresent(versioned ->
                object.write(versioned.lease().givenBack(now), Precondition.unchanged(versioned.version())));
        return held.map(Versioned::lease);
    }
}
