package dev.nightkeep.backup;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What really lies in a backup's folder, held against what should. */
final class StoredInventory {
    private final BackupStore store;

    StoredInventory(BackupStore store) {
        this.store = store;
    }

    /**
     * Compares every object of the folder with its expected size.
     *
     * @throws CorruptBackupException naming the first that is absent, or of another size
     */
    void requireAll(ObjectKey folder, Map<String, Long> expected) {
        Map<String, Long> absent = new HashMap<>(expected);
        String prefix = folder + "/";
        Optional<Listing> next = Optional.of(Listing.objects(prefix));
        while (next.isPresent()) {
            Listing listing = next.get();
            ObjectPage page = store.list(listing);
            page.objects().forEach(object -> settle(object, prefix, absent));
            next = page.next().map(listing::startingAt);
        }
        absent.keySet().stream().sorted().findFirst().ifPresent(key -> {
            throw missing(prefix + key);
        });
    }

    private void settle(StoredObject object, String prefix, Map<String, Long> absent) {
        Long bytes = absent.remove(object.key().value().substring(prefix.length()));
        if (bytes != null && bytes != object.bytes()) {
            throw new CorruptBackupException(
                    "%s has %d bytes in the store, %d were written".formatted(object.key(), object.bytes(), bytes),
                    "Run the backup again, and check the store's health");
        }
    }

    private CorruptBackupException missing(String key) {
        return new CorruptBackupException(
                "%s is not in %s although it was written".formatted(key, store.location()),
                "Run the backup again, and check who else deletes there");
    }
}
