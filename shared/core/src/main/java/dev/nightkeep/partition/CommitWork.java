package dev.nightkeep.partition;

import dev.nightkeep.backup.BackupPlan;
import dev.nightkeep.backup.BackupTally;
import dev.nightkeep.backup.CommitBackup;
import dev.nightkeep.catalog.ManifestReader;
import dev.nightkeep.error.BackupIncompleteException;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.PartIndexWriter;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The last step of a backup that many workers made: joins their pieces, finds everything in the store, and commits. Called
 * again after it was killed, it goes on, or finds that the backup is committed.
 */
public final class CommitWork {
    private final BackupStore store;
    private final Clock clock;
    private final RunCustody custody;
    private final int threads;

    /** {@code threads} is how many objects are joined at once. */
    public CommitWork(BackupStore store, Clock clock, RunCustody custody, int threads) {
        this.store = store;
        this.clock = clock;
        this.custody = custody;
        this.threads = threads;
    }

    /**
     * Commits. The lease is kept, for what comes after.
     *
     * @throws BackupIncompleteException when a piece is missing
     */
    public Manifest commit(RunReference run, Cancellation cancellation) {
        WorkStore work = new WorkStore(store, run);
        Optional<Manifest> committed = new ManifestReader(store).find(run.layout());
        if (committed.isPresent()) {
            work.remove();
            return committed.get();
        }
        JobLease lease = custody.leases().rejoin(run.job(), run.backup(), run.fencing());
        try {
            Manifest manifest = commit(run, work, lease, cancellation);
            work.remove();
            return manifest;
        } finally {
            lease.handOver();
        }
    }

    private Manifest commit(RunReference run, WorkStore work, JobLease lease, Cancellation cancellation) {
        WorkPlan plan = work.plan();
        Results results = Results.read(work, plan);
        results.requireNoError();
        WorkedBackup worked = WorkedBackup.of(plan, results);
        BackupLayout layout = run.layout();
        store.delete(List.of(layout.key(BackupLayout.PART_INDEX)));
        try (ObjectWriter indexObject = store.begin(layout.key(BackupLayout.PART_INDEX));
                PartIndexWriter index = new PartIndexWriter(indexObject)) {
            BackupTally tally = new BackupTally(index, indexObject);
            new JoinObjects(store, layout, threads, cancellation).join(worked, plan, tally);
            requireDocuments(plan, tally);
            lease.requireHeld();
            CommitBackup.Ending ending = new CommitBackup.Ending(clock.now(), worked.consistency(), lease);
            return new CommitBackup(store).commit(backup(plan), new NoEncryption(), tally, worked.missing(), ending);
        }
    }

    private static BackupPlan backup(WorkPlan plan) {
        Inventory planned = new Inventory(List.of(), List.of(), OptionalLong.empty(), OptionalLong.empty());
        return new BackupPlan(plan.run().layout(), plan.started(), plan.request(), plan.source(), planned);
    }

    private static void requireDocuments(WorkPlan plan, BackupTally tally) {
        if (tally.totals().documents() == 0 && !plan.allowEmpty()) {
            throw new EmptySourceException(
                    "Not one document was read from %d collections"
                            .formatted(plan.collections().size()),
                    "Check that this is the right database and that this user may read it, or allow it to be empty");
        }
    }
}
