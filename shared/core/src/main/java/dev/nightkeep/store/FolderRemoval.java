package dev.nightkeep.store;

import java.util.List;

/** Removes all objects below a folder, page by page. */
public record FolderRemoval(BackupStore store) {
    /** Returns when nothing is listed there. */
    public void remove(ObjectKey folder) {
        Listing first = Listing.objects(folder + "/");
        for (ObjectPage page = store.list(first); !page.objects().isEmpty(); page = store.list(first)) {
            List<ObjectKey> keys =
                    page.objects().stream().map(StoredObject::key).toList();
            store.delete(keys);
        }
    }
}
