package dev.nightkeep.restore;

import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredSizes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The collections that a restore which is not finished has finished, beside its record. Thread-safe. */
final class FinishedCollections {
    private static final int MAX_BYTES = 512 << 20;

    private final BackupStore store;
    private final String folder;

    FinishedCollections(BackupStore store, RestoreRecord restore) {
        this.store = store;
        this.folder = "control/restores/%s/%s/collections".formatted(restore.job(), restore.id());
    }

    /** Notes one, before the next is begun or while others are under way. */
    void add(FinishedCollection finished) {
        store.write(key(finished.outcome().from()), ControlJson.write(finished), Precondition.none());
    }

    private ObjectKey key(Namespace collection) {
        byte[] name = collection.toString().getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("%s/%s.json".formatted(folder, Digest.of(name, 0, name.length)));
    }

    List<FinishedCollection> all() {
        return StoredSizes.below(store, ObjectKey.of(folder)).keySet().stream()
                .map(name -> read(ObjectKey.of(folder + "/" + name)))
                .toList();
    }

    private FinishedCollection read(ObjectKey key) {
        return ControlJson.read(store.readAll(key, MAX_BYTES), FinishedCollection.class, key.value());
    }
}
