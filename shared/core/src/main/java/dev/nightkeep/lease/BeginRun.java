package dev.nightkeep.lease;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;

/**
 * Takes a job's lease for a run and notes the run. Before, it notes how the run ended that had the lease last, where that
 * could not do so itself: it died, or its store was away at its end. So no run is noted as under way for ever.
 */
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
        JobLease lease = leases.acquire(job, run, this::settle);
        try {
            journal.begin(job, run);
            return lease;
        } catch (NightkeepException e) {
            lease.close();
            throw e;
        }
    }

    /**
     * Goes on with a run that died after it had committed. It was noted when it began.
     *
     * @throws dev.nightkeep.error.LeaseHeldException when another run of the job is under way
     */
    public JobLease resume(JobName job, BackupId run) {
        return leases.acquire(job, run, this::settle);
    }

    private void settle(LeaseRecord predecessor) {
        if (isOpen(predecessor)) {
            journal.abandon(predecessor.job(), predecessor.holder());
        }
    }

    /** Whoever gave the lease back and has no record is long past: its record was pruned. */
    private boolean isOpen(LeaseRecord predecessor) {
        try {
            return journal.find(predecessor.job(), predecessor.holder())
                    .map(run -> run.state() == RunState.RUNNING)
                    .orElse(!predecessor.released());
        } catch (CorruptBackupException e) {
            return false; // a damaged record must not keep a job from its next run
        }
    }
}
