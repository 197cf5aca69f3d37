package dev.nightkeep.conversation.receive;

import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectTag;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.UnfinishedWrite;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A store that does nothing but fail, with a connection string in what it says. */
final class BrokenStore implements BackupStore {
    private static StoreUnavailableException failure() {
        return new StoreUnavailableException(
                "The store does not answer, mongodb://root:hunter2@db.example.net/app", "Try again", null);
    }

    @Override
    public String location() {
        return "broken";
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        throw failure();
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        throw failure();
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        throw failure();
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        throw failure();
    }

    @Override
    public ObjectPage list(Listing listing) {
        throw failure();
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        throw failure();
    }

    @Override
    public void tag(ObjectKey key, ObjectTag tag) {
        throw failure();
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        throw failure();
    }

    @Override
    public void discard(UnfinishedWrite write) {
        throw failure();
    }

    @Override
    public void close() {}
}
