package dev.nightkeep.backup;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FolderRemoval;
import java.util.Optional;

/** Removes what a run wrote before it failed. What cannot be removed is an orphan that a sweep finds. */
public final class AbandonedBackup {
    private final BackupStore store;

    public AbandonedBackup(BackupStore store) {
        this.store = store;
    }

    /** Never touches a folder that has a manifest. Returns why not everything could be removed, if so. */
    public Optional<NightkeepException> remove(BackupLayout layout) {
        try {
            if (store.find(layout.manifest()).isEmpty()) {
                new FolderRemoval(store).remove(layout.folder());
            }
            return Optional.empty();
        } catch (NightkeepException e) {
            return Optional.of(e);
        }
    }
}
