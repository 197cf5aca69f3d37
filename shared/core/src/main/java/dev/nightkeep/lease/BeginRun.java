package dev.nightkeep.lease;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;

/** Takes a job's lease for a run and notes the run; notes that the run before failed where it died holding the lease. */
public final class BeginRun {
    private final LeaseKeeper leases;
    private final RunJournal journal;

    public BeginRun(LeaseKeeper leases, RunJournal journal) {
        this.leases = leases;
        this.journal = journal;
    }

    /**
     * Begins the run. Whoever called it closes the lease when the run is over, after {@link RunJournal#finish}.
     *
     * @throws dev.nightkeep.error.LeaseHeldException when another run of the job is under way
     */
    public JobLease begin(JobName job, BackupId run) {
        JobLease lease = leases.acquire(job, run);
        try {
            lease.lapsed().ifPresent(dead -> journal.abandon(job, dead.holder()));
            journal.begin(job, run);
            return lease;
        } catch (NightkeepException e) {
            lease.close();
            throw e;
        }
    }
}
