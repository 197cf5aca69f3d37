package dev.nightkeep.backup;

import dev.nightkeep.error.CommitUncertainException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.lease.BeginRun;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes one backup on this machine, from lease to manifest. Ends with a committed backup, or with an exception and
 * nothing that counts as a backup; either way the lease is given back and the run's record says how it ended.
 */
public final class RunBackup {
    private final BackupStore store;
    private final DocumentSource source;
    private final KeyRing keys;
    private final Clock clock;
    private final ProgressListener progress;
    private final RunJournal journal;
    private final BeginRun begin;

    /** {@code host} is the name under which people know this machine. */
    public RunBackup(
            BackupStore store,
            DocumentSource source,
            KeyRing keys,
            Clock clock,
            String host,
            ProgressListener progress) {
        this.store = store;
        this.source = source;
        this.keys = keys;
        this.clock = clock;
        this.progress = progress;
        this.journal = new RunJournal(store, clock, host);
        this.begin = new BeginRun(new LeaseKeeper(store, clock, host), journal);
    }

    /**
     * Makes the backup.
     *
     * @throws dev.nightkeep.error.LeaseHeldException when another run of the job is under way
     */
    public BackupResult run(BackupRequest request, Cancellation cancellation) {
        return run(request, cancellation, UUID.randomUUID());
    }

    /**
     * Makes the backup, whose id ends with all but the first 8 digits of what is given: by these a run can be followed
     * elsewhere.
     *
     * @throws dev.nightkeep.error.LeaseHeldException when another run of the job is under way
     */
    public BackupResult run(BackupRequest request, Cancellation cancellation, UUID correlation) {
        Instant started = clock.now();
        BackupId id = BackupId.ofRun(started, request.type(), correlation);
        BackupLayout layout = new BackupLayout(request.job(), id);
        try (JobLease lease = begin.begin(request.job(), id)) {
            Manifest manifest = export(request, layout, started, cancellation, lease);
            note(layout, manifest.state(), Optional.empty());
            return new BackupResult(layout, manifest);
        }
    }

    private Manifest export(
            BackupRequest request, BackupLayout layout, Instant started, Cancellation cancellation, JobLease lease) {
        boolean told = false;
        try {
            BackupPlan plan = new PlanBackup(source, progress).plan(request, layout, started);
            Manifest manifest =
                    new ExportBackup(store, source, keys, clock, progress).export(plan, cancellation, lease);
            told = true;
            return manifest;
        } catch (CommitUncertainException e) {
            told = true;
            note(layout, BackupState.FAILED, Optional.of(RunError.of(e)));
            throw e;
        } catch (NightkeepException e) {
            told = true;
            giveUp(layout, e);
            throw e;
        } finally {
            if (!told) {
                new AbandonedBackup(store).remove(layout);
                note(layout, BackupState.FAILED, Optional.of(RunError.OF_THE_PROGRAM));
            }
        }
    }

    private void giveUp(BackupLayout layout, NightkeepException reason) {
        new AbandonedBackup(store).remove(layout).ifPresent(reason::addSuppressed);
        BackupState how = reason instanceof RunCancelledException ? BackupState.CANCELLED : BackupState.FAILED;
        note(layout, how, Optional.of(RunError.of(reason)));
    }

    private void note(BackupLayout layout, BackupState how, Optional<RunError> why) {
        try {
            journal.finish(layout.job(), layout.id(), how, why);
        } catch (NightkeepException e) {
            progress.on(new ProgressEvent.Noticed("The run's record could not be written: " + e.userMessage()));
        }
    }
}
