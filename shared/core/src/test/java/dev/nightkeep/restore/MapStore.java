package dev.nightkeep.restore;

import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectVersion;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.UnfinishedWrite;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** As much of a store as readers need. */
final class MapStore implements BackupStore {
    private final Map<ObjectKey, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public String location() {
        return "memory";
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return Optional.ofNullable(objects.get(key)).map(bytes -> stored(key, bytes));
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        byte[] bytes = Optional.ofNullable(objects.get(key))
                .orElseThrow(() -> new ObjectNotFoundException("Nothing stands under " + key, "Check the key"));
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        objects.put(key, content.clone());
        return stored(key, content);
    }

    private static StoredObject stored(ObjectKey key, byte[] bytes) {
        return new StoredObject(key, bytes.length, new ObjectVersion("1"), Instant.EPOCH);
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ObjectPage list(Listing listing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        keys.forEach(objects::remove);
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return List.of();
    }

    @Override
    public void discard(UnfinishedWrite write) {}

    @Override
    public void close() {}
}
