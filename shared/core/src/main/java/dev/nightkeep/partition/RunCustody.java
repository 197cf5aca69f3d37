package dev.nightkeep.partition;

import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.LeaseTerms;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/** Who holds the lease of a run, and how it is noted, while the run goes from step to step and from host to host. */
public record RunCustody(LeaseKeeper leases, RunJournal journal) {
    /** A worker of AWS Lambda has 15 minutes at most (Lambda quotas), and nobody renews the lease while it works. */
    private static final Duration LONGEST_TASK = Duration.ofMinutes(16);

    /** Lasts longer than any task; each task that begins makes it last for its own time. */
    public static final LeaseTerms TERMS =
            new LeaseTerms(Duration.ofMinutes(20), Duration.ofMinutes(4), Duration.ofSeconds(15));

    /**
     * Sees to it that the lease lasts for as long as a task may take. Any number of workers may do that at the same time.
     *
     * @throws dev.nightkeep.error.LeaseLostException when the run does not have it any more
     */
    void extend(RunReference run) {
        leases.extend(run.job(), run.backup(), run.fencing(), LONGEST_TASK);
    }

    /** With {@link #TERMS}; {@code host} is the name under which people know where this runs. */
    public static RunCustody of(BackupStore store, Clock clock, String host) {
        return new RunCustody(new LeaseKeeper(store, clock, host, TERMS), new RunJournal(store, clock, host));
    }
}
