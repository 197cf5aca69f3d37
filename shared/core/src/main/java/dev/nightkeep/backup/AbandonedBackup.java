package dev.nightkeep.backup;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.util.List;

/** Removes what a run wrote before it failed. What cannot be removed is an orphan that a sweep finds. */
final class AbandonedBackup {
    private final BackupStore store;

    AbandonedBackup(BackupStore store) {
        this.store = store;
    }

    /** Never touches a folder that has a manifest. A failure to remove is added to the reason. */
    void remove(BackupLayout layout, Throwable reason) {
        try {
            if (store.find(layout.manifest()).isEmpty()) {
                removeAll(Listing.objects(layout.folder() + "/"));
            }
        } catch (NightkeepException e) {
            reason.addSuppressed(e);
        }
    }

    private void removeAll(Listing first) {
        ObjectPage page = store.list(first);
        while (!page.objects().isEmpty()) {
            List<ObjectKey> keys =
                    page.objects().stream().map(StoredObject::key).toList();
            store.delete(keys);
            page = store.list(first);
        }
    }
}
