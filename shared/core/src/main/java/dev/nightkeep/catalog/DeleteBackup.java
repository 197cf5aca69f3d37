package dev.nightkeep.catalog;

import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Deletes backups, so that at no moment a half of one looks like a whole: first the manifest is marked (one that cannot
 * be read is removed), then the data go, then the manifest. Interrupted at any step, it can be called again. Thread-safe.
 */
public final class DeleteBackup {
    private final BackupStore store;
    private final Clock clock;
    private final BackupCatalog catalog;
    private final ManifestReader manifests;

    public DeleteBackup(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.catalog = new BackupCatalog(store);
        this.manifests = new ManifestReader(store);
    }

    /**
     * Deletes a backup, or what is left of one whose deletion was interrupted. One whose manifest is damaged is deleted
     * too: it counts for nothing as it is.
     *
     * @throws BackupNotFoundException when the folder has no manifest
     * @throws dev.nightkeep.error.UnsupportedFormatException when the manifest is of a newer version
     */
    public DeletedBackup delete(BackupLayout layout) {
        StoredObject manifest =
                ConditionalWrite.repeat("Marking %s as deleted".formatted(layout.id()), () -> buried(layout));
        BackupFolder folder = new BackupFolder(store, layout);
        FolderSize removed = folder.removeData(() -> true);
        requireGone(layout, folder.size());
        store.delete(List.of(layout.manifest()));
        return new DeletedBackup(layout, removed.objects() + 1, removed.bytes() + manifest.bytes());
    }

    /** The manifest as soon as it does not stand for a backup any more; empty where it changed meanwhile. */
    private Optional<StoredObject> buried(BackupLayout layout) {
        StoredObject present = store.find(layout.manifest()).orElseThrow(() -> absent(layout));
        try {
            Manifest manifest = manifests.find(layout).orElseThrow(() -> absent(layout));
            return manifest.tombstone().isPresent() ? Optional.of(present) : bury(layout, manifest, present);
        } catch (CorruptBackupException e) {
            store.delete(List.of(layout.manifest())); // it cannot be marked, and may be whole for another reader
            return Optional.of(present);
        }
    }

    private Optional<StoredObject> bury(BackupLayout layout, Manifest manifest, StoredObject present) {
        byte[] json = ManifestJson.write(manifest.buried(clock.now()));
        try {
            return Optional.of(store.write(layout.manifest(), json, Precondition.unchanged(present.version())));
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }

    private static BackupNotFoundException absent(BackupLayout layout) {
        return new BackupNotFoundException(
                "There is no backup %s of job %s to delete".formatted(layout.id(), layout.job()),
                "Look at `nightkeep list`; it may be gone already");
    }

    private static void requireGone(BackupLayout layout, FolderSize left) {
        if (left.objects() > 0) {
            throw new StoreUnavailableException(
                    "%d objects of %s are there again after they were deleted".formatted(left.objects(), layout.id()),
                    "Look who writes there, then delete it again");
        }
    }

    /** Finishes every deletion that was interrupted. Reads all manifests. */
    public List<DeletedBackup> resume() {
        List<BackupLayout> buried = catalog.folders(CatalogQuery.everything())
                .filter(manifests::isBuried)
                .toList();
        return buried.stream().map(this::delete).toList();
    }
}
