package dev.nightkeep.backup;

import dev.nightkeep.error.CommitUncertainException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredSizes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns written objects into a backup: completes the part index, finds every object in the store with its size, confirms
 * the lease, and writes the manifest last and only where none is.
 */
public final class CommitBackup {
    private final BackupStore store;

    public CommitBackup(BackupStore store) {
        this.store = store;
    }

    /** Finishes the part index and commits; returns the manifest that now stands in the store. */
    public Manifest commit(
            BackupPlan plan, KeyRing keys, BackupTally tally, MissingCollections missing, Ending ending) {
        PartIndexReference index = tally.finish();
        Manifest manifest = manifest(plan, keys, tally, missing, index, ending);
        commit(manifest, tally, ending.lease());
        return manifest;
    }

    /**
     * Commits a backup whose part index is finished.
     *
     * @param lease without which it must not be committed
     * @throws CorruptBackupException   when an object is not in the store as it was written
     * @throws CommitUncertainException when nobody can tell whether the manifest was written
     */
    public void commit(Manifest manifest, BackupTally tally, JobLease lease) {
        BackupLayout layout = new BackupLayout(manifest.job(), manifest.id());
        requireAll(layout.folder(), tally.expected());
        lease.confirm();
        write(layout.manifest(), ManifestJson.write(manifest));
        if (!lease.held()) {
            requireStillAll(layout, tally.expected());
        }
    }

    /** A run that stood still for long between its last two steps may have been taken for dead, and been swept. */
    private void requireStillAll(BackupLayout layout, Map<String, Long> expected) {
        try {
            requireAll(layout.folder(), expected);
        } catch (CorruptBackupException e) {
            store.delete(List.of(layout.manifest()));
            throw e;
        }
    }

    private void write(ObjectKey key, byte[] manifest) {
        try {
            store.write(key, manifest, Precondition.absent());
        } catch (StoreUnavailableException | PreconditionFailedException e) {
            // the write may have arrived although its answer did not
            if (!stands(key, manifest, e)) {
                throw uncertain(key, e);
            }
        }
    }

    private boolean stands(ObjectKey key, byte[] manifest, NightkeepException reason) {
        try {
            return store.find(key).isPresent() && Arrays.equals(store.readAll(key, ManifestJson.MAX_BYTES), manifest);
        } catch (NightkeepException e) {
            reason.addSuppressed(e);
            return false;
        }
    }

    private CommitUncertainException uncertain(ObjectKey key, NightkeepException cause) {
        return new CommitUncertainException(
                "Whether %s was written to %s is unknown (%s)".formatted(key, store.location(), cause.failed()),
                "Look with 'nightkeep list' when the store answers again; 'nightkeep sweep' finds what is not committed",
                cause);
    }

    private void requireAll(ObjectKey folder, Map<String, Long> expected) {
        Map<String, Long> present = StoredSizes.below(store, folder);
        expected.forEach((name, bytes) -> {
            Long stored = present.get(name);
            if (!bytes.equals(stored)) {
                throw new CorruptBackupException(
                        "%s/%s was written with %d bytes, and %s"
                                .formatted(folder, name, bytes, stored == null ? "is not there" : "has " + stored),
                        "Run the backup again, and check the store and who else writes there");
            }
        });
    }

    private static Manifest manifest(
            BackupPlan plan,
            KeyRing keys,
            BackupTally tally,
            MissingCollections missing,
            PartIndexReference index,
            Ending ending) {
        BackupRequest request = plan.request();
        return new Manifest(
                Manifest.FORMAT_VERSION,
                plan.layout().id(),
                plan.layout().job(),
                missing.count() == 0 ? BackupState.SUCCEEDED : BackupState.PARTIAL,
                request.format(),
                request.compression(),
                request.level(),
                keys.scheme(),
                keys.seals() ? Optional.of(keys.keyIds()) : Optional.empty(),
                Optional.empty(),
                plan.started(),
                ending.finished(),
                NightkeepVersion.producer(),
                plan.source(),
                ending.consistency(),
                tally.totals(),
                index,
                missing.named(),
                missing.count(),
                Optional.empty());
    }

    /** What is known only at the end, and the lease without which this run must not commit. */
    public record Ending(Instant finished, Consistency consistency, JobLease lease) {}
}
