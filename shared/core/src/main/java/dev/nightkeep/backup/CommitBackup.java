package dev.nightkeep.backup;

import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Precondition;
import java.time.Instant;

/**
 * Turns written objects into a backup: completes the part index, finds every object in the store with its size, confirms
 * the lease, and writes the manifest last and only where none is.
 */
final class CommitBackup {
    private final BackupStore store;

    CommitBackup(BackupStore store) {
        this.store = store;
    }

    /** Returns the manifest that now stands in the store. */
    Manifest commit(BackupPlan plan, String encryption, BackupTally tally, MissingCollections missing, Ending ending) {
        PartIndexReference index = tally.finish();
        new StoredInventory(store).requireAll(plan.layout().folder(), tally.expected());
        Manifest manifest = manifest(plan, encryption, tally, missing, index, ending);
        ending.beforeManifest().run();
        store.write(plan.layout().manifest(), ManifestJson.write(manifest), Precondition.absent());
        return manifest;
    }

    private static Manifest manifest(
            BackupPlan plan,
            String encryption,
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
                encryption,
                plan.started(),
                ending.finished(),
                NightkeepVersion.producer(),
                plan.source(),
                ending.consistency(),
                tally.totals(),
                index,
                missing.named(),
                missing.count(),
                java.util.Optional.empty());
    }

    /**
     * What is known only at the end.
     *
     * @param beforeManifest throws where this run must not commit any more
     */
    record Ending(Instant finished, Consistency consistency, Runnable beforeManifest) {}
}
