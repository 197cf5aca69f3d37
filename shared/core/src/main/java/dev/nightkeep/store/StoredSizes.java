package dev.nightkeep.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What really lies below a folder: stored sizes by name relative to it. */
public final class StoredSizes {
    private StoredSizes() {}

    /** Lists the whole folder, page by page. */
    public static Map<String, Long> below(BackupStore store, ObjectKey folder) {
        Map<String, Long> sizes = new TreeMap<>();
        String prefix = folder + "/";
        Optional<Listing> next = Optional.of(Listing.objects(prefix));
        while (next.isPresent()) {
            Listing listing = next.get();
            ObjectPage page = store.list(listing);
            page.objects()
                    .forEach(object -> sizes.put(object.key().value().substring(prefix.length()), object.bytes()));
            next = page.next().map(listing::startingAt);
        }
        return sizes;
    }
}
