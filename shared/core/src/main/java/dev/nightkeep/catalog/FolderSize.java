package dev.nightkeep.catalog;

import dev.nightkeep.store.StoredObject;
import java.time.Instant;
import java.util.List;

/** How much there is. {@code modified} is when the last of it was written. */
record FolderSize(long objects, long bytes, Instant modified) {
    static final FolderSize NOTHING = new FolderSize(0, 0, Instant.MIN);

    FolderSize plus(List<StoredObject> more) {
        long moreBytes = more.stream().mapToLong(StoredObject::bytes).sum();
        Instant latest = more.stream()
                .map(StoredObject::modified)
                .filter(modified::isBefore)
                .max(Instant::compareTo)
                .orElse(modified);
        return new FolderSize(objects + more.size(), bytes + moreBytes, latest);
    }
}
