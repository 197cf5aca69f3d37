package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The objects of one backup, finished or not. */
final class BackupFolder {
    private final BackupStore store;
    private final BackupLayout layout;

    BackupFolder(BackupStore store, BackupLayout layout) {
        this.store = store;
        this.layout = layout;
    }

    /** What there is but the manifest. */
    FolderSize size() {
        FolderSize size = FolderSize.NOTHING;
        for (ObjectPage page : pages()) {
            size = size.plus(data(page));
        }
        return size;
    }

    /**
     * Removes all but the manifest.
     *
     * @param allowed asked before each page; what follows stays when it says no
     * @return what was removed
     */
    FolderSize removeData(BooleanSupplier allowed) {
        FolderSize removed = FolderSize.NOTHING;
        for (ObjectPage page : pages()) {
            if (!allowed.getAsBoolean()) {
                return removed;
            }
            store.delete(data(page).stream().map(StoredObject::key).toList());
            removed = removed.plus(data(page));
        }
        store.unfinished(prefix()).forEach(store::discard);
        return removed;
    }

    private Pages pages() {
        return new Pages(store, Listing.objects(prefix()));
    }

    private List<StoredObject> data(ObjectPage page) {
        return page.objects().stream()
                .filter(object -> !object.key().equals(layout.manifest()))
                .toList();
    }

    private String prefix() {
        return layout.folder() + "/";
    }
}
