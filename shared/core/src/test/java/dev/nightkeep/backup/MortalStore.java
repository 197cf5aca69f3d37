package dev.nightkeep.backup;

import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.UnfinishedWrite;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Stands between a run and its store, counts every operation from 1, and lets some of them fail or go unanswered. */
public final class MortalStore extends ForwardingStore {
    private final AtomicInteger operations = new AtomicInteger();
    private final IntPredicate dead;
    private final IntPredicate unanswered;

    public MortalStore(BackupStore store, IntPredicate dead) {
        this(store, dead, number -> false);
    }

    private MortalStore(BackupStore store, IntPredicate dead, IntPredicate unanswered) {
        super(store);
        this.dead = dead;
        this.unanswered = unanswered;
    }

    /** A store in which one operation is done, and nobody is told. */
    public static MortalStore silentAt(BackupStore store, int operation) {
        return new MortalStore(store, number -> false, number -> number == operation);
    }

    /** A store whose client is killed in front of the operation of that number: nothing happens any more. */
    public static MortalStore killedAt(BackupStore store, int operation) {
        return new MortalStore(store, number -> number >= operation);
    }

    public int operations() {
        return operations.get();
    }

    private <T> T attempt(Supplier<T> operation) {
        int number = operations.incrementAndGet();
        if (dead.test(number)) {
            throw new StoreUnavailableException("Operation %d did not happen".formatted(number), "Try again");
        }
        T result = operation.get();
        if (unanswered.test(number)) {
            throw new StoreUnavailableException("Operation %d was not answered".formatted(number), "Try again");
        }
        return result;
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return attempt(() -> super.find(key));
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        return attempt(() -> super.read(key, offset));
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        return attempt(() -> super.write(key, content, precondition));
    }

    @Override
    public ObjectPage list(Listing listing) {
        return attempt(() -> super.list(listing));
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        attempt(() -> {
            super.delete(keys);
            return keys;
        });
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return attempt(() -> super.unfinished(prefix));
    }

    @Override
    public void discard(UnfinishedWrite write) {
        attempt(() -> {
            super.discard(write);
            return write;
        });
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        ObjectWriter writer = attempt(() -> super.begin(key));
        return new ObjectWriter() {
            @Override
            public void append(byte[] buffer, int offset, int length) {
                attempt(() -> {
                    writer.append(buffer, offset, length);
                    return key;
                });
            }

            @Override
            public StoredObject complete(Precondition precondition) {
                return attempt(() -> writer.complete(precondition));
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }
}
