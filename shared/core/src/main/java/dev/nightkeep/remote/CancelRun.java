package dev.nightkeep.remote;

import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.partition.RunReference;
import dev.nightkeep.partition.StopRun;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stops a run with everything that it has started, waits for what cleans up after it, and says what is left. A worker that
 * is in the middle of something ends at its next step.
 */
public final class CancelRun {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final StateMachines machines;
    private final LookAtRun runs;
    private final BackupStore store;
    private final Clock clock;

    public CancelRun(StateMachines machines, LookAtRun runs, BackupStore store, Clock clock) {
        this.machines = machines;
        this.runs = runs;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Stops it. Does nothing to one that is over, but to look what is left of it.
     *
     * @param reason   for people
     * @param patience how long the cleaning up is waited for
     */
    public CancelledRun cancel(RunStatus run, String reason, Duration patience, Cancellation leave) {
        if (!run.over()) {
            askWorkers(run);
            machines.stop(run.run().reference(), run.run().name(), reason);
        }
        Instant until = clock.now().plus(patience);
        CancelledRun seen = look(run);
        while (seen.settling() && clock.now().isBefore(until) && !leave.requested() && slept()) {
            seen = look(run);
        }
        return withOpenRestore(seen);
    }

    private CancelledRun withOpenRestore(CancelledRun seen) {
        List<String> left = new ArrayList<>(seen.left());
        openRestore(seen.status())
                .ifPresent(restore ->
                        left.add(("restore %s, which was begun and changed documents: the same restore goes on"
                                        + " with it, and 'nightkeep undo %s' takes it back")
                                .formatted(restore.id(), restore.id())));
        return new CancelledRun(seen.status(), left, seen.settling());
    }

    /** Whoever looks into the store at its next step sees that it is to stop; the cloud itself only stops what has not begun. */
    private void askWorkers(RunStatus run) {
        new ExecutionNotes(store).stop(run.run().notes(), clock.now());
        held(run)
                .ifPresent(lease ->
                        new StopRun(store).stop(new RunReference(lease.job(), lease.holder(), lease.fencing())));
    }

    /** The lease, where it is this run's. Of a restore nobody knows its id here: whoever holds the lease counts. */
    private Optional<LeaseRecord> held(RunStatus run) {
        return LeaseRecord.find(store, run.job())
                .filter(lease -> lease.heldAt(clock.now()))
                .filter(lease -> run.backup().filter(lease.holder()::equals).isPresent());
    }

    private CancelledRun look(RunStatus before) {
        RunStatus now = runs.find(before.run().machine(), before.run().name()).orElse(before);
        List<String> left = new ArrayList<>();
        if (!now.over()) {
            left.add("the run itself, which has not ended yet");
        }
        held(now)
                .ifPresent(lease -> left.add("the lease of job %s, which is given back or lapses at %s"
                        .formatted(lease.job(), lease.expires())));
        now.backup()
                .filter(id -> uncommitted(now.job(), id))
                .ifPresent(id ->
                        left.add("objects of the unfinished backup %s, which 'nightkeep sweep' removes".formatted(id)));
        return new CancelledRun(now, left, !left.isEmpty());
    }

    private Optional<RestoreRecord> openRestore(RunStatus run) {
        return run.run().machine() == Machine.RESTORE
                ? new RestoreRecords(store)
                        .of(run.job()).stream()
                                .filter(RestoreRecord::isOpen)
                                .filter(restore -> !restore.started()
                                        .isBefore(run.execution().started()))
                                .findFirst()
                : Optional.empty();
    }

    private boolean uncommitted(JobName job, BackupId id) {
        BackupLayout layout = new BackupLayout(job, id);
        return store.find(layout.manifest()).isEmpty()
                && !store.list(Listing.objects(layout.folder() + "/").limitedTo(1))
                        .objects()
                        .isEmpty();
    }

    private boolean slept() {
        try {
            clock.sleep(STEP);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
