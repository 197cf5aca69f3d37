package dev.nightkeep.store;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Passes everything on to another store, for tests that want to see or change some of it. */
public class ForwardingStore implements BackupStore {
    private final BackupStore store;

    public ForwardingStore(BackupStore store) {
        this.store = store;
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return store.find(key);
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        return store.read(key, offset);
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        return store.write(key, content, precondition);
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        return store.begin(key);
    }

    @Override
    public ObjectPage list(Listing listing) {
        return store.list(listing);
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        store.delete(keys);
    }

    @Override
    public void tag(ObjectKey key, ObjectTag tag) {
        store.tag(key, tag);
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return store.unfinished(prefix);
    }

    @Override
    public void discard(UnfinishedWrite write) {
        store.discard(write);
    }

    @Override
    public void close() {
        store.close();
    }
}
