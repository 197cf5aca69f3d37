package dev.nightkeep.partition;

import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.LeaseTerms;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/** Who holds the lease of a run, and how it is noted, while the run goes from step to step and from host to host. */
public record RunCustody(LeaseKeeper leases, RunJournal journal) {
    /**
     * Nobody renews a lease between two steps, and a worker of AWS Lambda may take 15 minutes (Lambda quotas): a lease
     * lasts longer than that.
     */
    public static final LeaseTerms TERMS =
            new LeaseTerms(Duration.ofMinutes(20), Duration.ofMinutes(4), Duration.ofSeconds(15));

    /** With {@link #TERMS}; {@code host} is the name under which people know where this runs. */
    public static RunCustody of(BackupStore store, Clock clock, String host) {
        return new RunCustody(new LeaseKeeper(store, clock, host, TERMS), new RunJournal(store, clock, host));
    }
}
