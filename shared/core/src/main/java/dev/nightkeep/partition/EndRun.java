package dev.nightkeep.partition;

import dev.nightkeep.backup.AbandonedBackup;
import dev.nightkeep.catalog.ManifestReader;
import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.lease.RunRecord;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** Ends a run, however it went: notes how, and gives the lease back. Can be called again. */
public final class EndRun {
    private final BackupStore store;
    private final RunCustody custody;

    public EndRun(BackupStore store, RunCustody custody) {
        this.store = store;
        this.custody = custody;
    }

    /**
     * Ends the run. Where it committed its backup, that stays and is what is noted, whatever is said here; else what it
     * wrote is removed.
     *
     * @param how FAILED or CANCELLED, for a run that did not commit
     * @param why likewise
     */
    public RunRecord end(RunReference run, BackupState how, RunError why) {
        Optional<Manifest> committed = new ManifestReader(store).find(run.layout());
        Optional<NightkeepException> left =
                committed.isPresent() ? Optional.empty() : new AbandonedBackup(store).remove(run.layout());
        BackupState state = committed.map(Manifest::state).orElse(how);
        Optional<RunError> error = committed.isPresent() ? Optional.empty() : Optional.of(why);
        RunRecord ended = custody.journal().finish(run.job(), run.backup(), state, error);
        release(run);
        left.ifPresent(failure -> {
            throw failure;
        });
        return ended;
    }

    private void release(RunReference run) {
        try (JobLease lease = custody.leases().rejoin(run.job(), run.backup(), run.fencing())) {
            lease.requireHeld();
        } catch (LeaseLostException e) {
            return; // given back already, or another run's
        }
    }
}
