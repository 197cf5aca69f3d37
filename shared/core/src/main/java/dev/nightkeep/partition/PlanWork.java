package dev.nightkeep.partition;

import dev.nightkeep.backup.BackupPlan;
import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.PlanBackup;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.lease.BeginRun;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first step of a backup that many workers make: takes the job's lease, looks at the source, and writes down what
 * each worker is to do. Called again for the same backup, it plans anew and keeps the lease.
 */
public final class PlanWork {
    private final BackupStore store;
    private final DocumentSource source;
    private final Clock clock;
    private final LeaseKeeper leases;
    private final RunJournal journal;
    private final BeginRun begin;
    private final PartitionTerms terms;
    private final ProgressListener progress;

    public PlanWork(
            BackupStore store,
            DocumentSource source,
            Clock clock,
            RunCustody custody,
            PartitionTerms terms,
            ProgressListener progress) {
        this.store = store;
        this.source = source;
        this.clock = clock;
        this.leases = custody.leases();
        this.journal = custody.journal();
        this.begin = new BeginRun(leases, journal);
        this.terms = terms;
        this.progress = progress;
    }

    /**
     * Plans the backup. The lease is held when this returns, and is given back when it fails.
     *
     * @throws dev.nightkeep.error.LeaseHeldException when another run of the job is under way
     */
    public Round plan(BackupRequest request, BackupId id) {
        JobLease lease = lease(request, id);
        try {
            RunReference run = new RunReference(request.job(), id, lease.fencing());
            Round first = plan(request, run);
            lease.handOver();
            return first;
        } catch (NightkeepException e) {
            lease.close();
            throw e;
        }
    }

    private JobLease lease(BackupRequest request, BackupId id) {
        Optional<Long> own = LeaseRecord.find(store, request.job())
                .filter(lease -> lease.isOf(id, lease.fencing()))
                .map(LeaseRecord::fencing);
        return own.map(fencing -> leases.rejoin(request.job(), id, fencing)).orElseGet(() -> begin(request, id));
    }

    /** A step that failed and is tried again has noted the run before. */
    private JobLease begin(BackupRequest request, BackupId id) {
        return journal.find(request.job(), id).isPresent()
                ? begin.resume(request.job(), id)
                : begin.begin(request.job(), id);
    }

    private Round plan(BackupRequest request, RunReference run) {
        Instant started = clock.now();
        BackupLayout layout = run.layout();
        BackupPlan plan = new PlanBackup(source, progress).plan(request, layout, started);
        WorkStore work = new WorkStore(store, run);
        WorkPlan written = plan(plan, run, work);
        work.write(written);
        return new Round(run, 1, work.write(1, written.tasks()), written.tasks().size());
    }

    private WorkPlan plan(BackupPlan plan, RunReference run, WorkStore work) {
        List<CollectionDescription> collections = plan.inventory().collections();
        try (SourceView view = source.openView()) {
            Optional<String> moment = collections.stream()
                    .filter(collection -> collection.hasDocuments() && !collection.capped())
                    .findFirst()
                    .flatMap(view::pin);
            TaskPlanner planner = new TaskPlanner(view, terms, work::write);
            collections.forEach(planner::add);
            planner.finish();
            BackupRequest request = plan.request();
            return new WorkPlan(
                    run,
                    plan.started(),
                    plan.source(),
                    request.compression(),
                    request.level(),
                    request.allowEmpty(),
                    moment,
                    plan.inventory().missing(),
                    planner.collections(),
                    planner.names());
        }
    }
}
