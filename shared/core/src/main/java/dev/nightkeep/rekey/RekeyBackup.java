package dev.nightkeep.rekey;

import dev.nightkeep.backup.AbandonedBackup;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.error.CommitUncertainException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.keycheck.KeySet;
import dev.nightkeep.keycheck.KeyTrial;
import dev.nightkeep.lease.BeginRun;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.RollbackUse;
import dev.nightkeep.restore.StoredBackup;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Encrypts one backup anew: into a folder of its own, committed as any backup is, verified there completely with the new
 * key, and only then is the old one deleted. Killed at any moment, one of the two is whole; called again, it goes on with
 * the copy that is there. The copy has the old one's time and type, and another random part of its id.
 */
public final class RekeyBackup {
    private final BackupStore store;
    private final Clock clock;
    private final ProgressListener progress;
    private final RunJournal journal;
    private final BeginRun begin;

    /** {@code host} is the name under which people know this machine. */
    public RekeyBackup(BackupStore store, Clock clock, String host, ProgressListener progress) {
        this.store = store;
        this.clock = clock;
        this.progress = progress;
        this.journal = new RunJournal(store, clock, host);
        this.begin = new BeginRun(new LeaseKeeper(store, clock, host), journal);
    }

    /**
     * Encrypts the backup anew.
     *
     * @throws ConfigurationException when the new keys seal nothing, are those that it is sealed for already, or cannot
     *     open the copy to prove it although the backup is to go
     * @throws CorruptBackupException when the backup, or its copy, is not what was written; the backup stays as it is
     * @throws dev.nightkeep.error.DecryptionException when a key does not fit; the backup stays as it is
     * @throws dev.nightkeep.error.LeaseHeldException when a run of the job is under way
     */
    public RekeyResult rekey(RekeyRequest request, Cancellation cancellation) {
        boolean opens = requireSensible(request);
        Optional<Manifest> earlier = new EarlierCopy(store).find(request.backup(), request.sealing());
        JobName job = request.backup().job();
        BackupId id =
                earlier.map(Manifest::id).orElseGet(() -> request.backup().id().another(UUID.randomUUID()));
        try (JobLease lease = earlier.isPresent() ? begin.resume(job, id) : begin.begin(job, id)) {
            Manifest copy = proven(request, id, earlier, opens, cancellation, lease);
            note(job, id, copy.state(), Optional.empty());
            if (!request.keepOld()) {
                removeOld(request.backup(), copy, lease);
            }
            BackupLayout from = new BackupLayout(job, request.backup().id());
            return new RekeyResult(from, copy, opens, request.keepOld(), earlier.isPresent());
        }
    }

    /** Returns whether the new keys open what they seal. */
    private boolean requireSensible(RekeyRequest request) {
        if (!request.sealing().seals()) {
            throw new ConfigurationException(
                    "No key was given to encrypt %s with"
                            .formatted(request.backup().id()),
                    "Give one; 'nightkeep unpack' writes a backup out without encryption");
        }
        if (EarlierCopy.isSealedFor(request.backup(), request.sealing())) {
            throw new ConfigurationException(
                    "%s is encrypted with just these keys already (%s)"
                            .formatted(request.backup().id(), KeySet.of(request.sealing())),
                    "Give other keys");
        }
        boolean opens = new KeyTrial(clock).opens(request.sealing());
        if (!opens && !request.keepOld()) {
            throw new ConfigurationException(
                    "The copy could not be opened here to prove that it is whole, so %s would have to stay"
                            .formatted(request.backup().id()),
                    "Give the new key's identity too, or say --keep-old");
        }
        return opens;
    }

    private Manifest proven(
            RekeyRequest request,
            BackupId id,
            Optional<Manifest> earlier,
            boolean opens,
            Cancellation cancellation,
            JobLease lease) {
        JobName job = request.backup().job();
        try {
            Manifest copy = earlier.orElseGet(() -> copied(request, id, cancellation, lease));
            new ProveCopy(store, progress).prove(copy, request, opens, cancellation);
            return copy;
        } catch (CommitUncertainException e) {
            note(job, id, BackupState.FAILED, Optional.of(RunError.of(e)));
            throw e;
        } catch (NightkeepException e) {
            giveUp(new BackupLayout(job, id), earlier.isPresent(), e);
            throw e;
        }
    }

    private Manifest copied(RekeyRequest request, BackupId id, Cancellation cancellation, JobLease lease) {
        StoredBackup backup = new StoredBackup(store, request.backup(), request.opening());
        progress.on(new ProgressEvent.StageEntered("copying"));
        return new CopyBackup(store, progress).copy(backup, id, request.sealing(), cancellation, lease);
    }

    /** Leaves the backup alone with what it was, and removes what this run made beside it. */
    private void giveUp(BackupLayout copy, boolean isEarlier, NightkeepException reason) {
        if (!isEarlier) {
            new AbandonedBackup(store).remove(copy).ifPresent(reason::addSuppressed);
            removeCommitted(copy, reason);
        }
        BackupState how = reason instanceof RunCancelledException ? BackupState.CANCELLED : BackupState.FAILED;
        note(copy.job(), copy.id(), how, Optional.of(RunError.of(reason)));
    }

    private void removeCommitted(BackupLayout copy, NightkeepException reason) {
        try {
            if (store.find(copy.manifest()).isPresent()) {
                new DeleteBackup(store, clock).delete(copy);
            }
        } catch (NightkeepException e) {
            reason.addSuppressed(e);
        }
    }

    private void removeOld(Manifest old, Manifest copy, JobLease lease) {
        lease.confirm();
        progress.on(new ProgressEvent.Noticed(
                "%s is whole as %s; what it was is deleted now".formatted(old.id(), copy.id())));
        BackupLayout from = new BackupLayout(old.job(), old.id());
        new RollbackUse(store, clock).moved(from, copy.id());
        new DeleteBackup(store, clock).delete(from);
    }

    private void note(JobName job, BackupId id, BackupState how, Optional<RunError> why) {
        try {
            journal.finish(job, id, how, why);
        } catch (NightkeepException e) {
            progress.on(new ProgressEvent.Noticed("The run's record could not be written: " + e.userMessage()));
        }
    }
}
