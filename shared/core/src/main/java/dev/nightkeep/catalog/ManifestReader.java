package dev.nightkeep.catalog;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** Reads the manifests of folders. */
public final class ManifestReader {
    private final BackupStore store;

    public ManifestReader(BackupStore store) {
        this.store = store;
    }

    /** The folder as a backup; empty where it has no manifest, or is being deleted. */
    Optional<CatalogEntry> entry(BackupLayout layout) {
        try {
            return find(layout)
                    .filter(manifest -> manifest.tombstone().isEmpty())
                    .map(manifest -> new CatalogEntry.Committed(layout, manifest));
        } catch (CorruptBackupException | UnsupportedFormatException e) {
            return Optional.of(new CatalogEntry.Unreadable(layout, e));
        }
    }

    /** The folder's manifest, if it has one; fails where that cannot be read. */
    public Optional<Manifest> find(BackupLayout layout) {
        try {
            byte[] json = store.readAll(layout.manifest(), ManifestJson.MAX_BYTES);
            Manifest manifest = ManifestJson.read(json, layout.manifest().value());
            requireOwn(layout, manifest);
            return Optional.of(manifest);
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void requireOwn(BackupLayout layout, Manifest manifest) {
        BackupLayout stated = new BackupLayout(manifest.job(), manifest.id());
        if (!stated.equals(layout)) {
            throw new CorruptBackupException(
                    "%s is the manifest of another backup, %s".formatted(layout.manifest(), stated.folder()),
                    "Move the folder back to where it was, under that name");
        }
    }

    ManifestState state(BackupLayout layout) {
        try {
            return find(layout)
                    .map(manifest -> manifest.tombstone().isPresent() ? ManifestState.BURIED : ManifestState.STANDING)
                    .orElse(ManifestState.ABSENT);
        } catch (CorruptBackupException | UnsupportedFormatException e) {
            return ManifestState.STANDING; // nobody can tell, so it is left alone; the catalog shows it
        }
    }

    /** Whether deletion of the backup has begun and not ended. */
    boolean isBuried(BackupLayout layout) {
        return state(layout) == ManifestState.BURIED;
    }
}
