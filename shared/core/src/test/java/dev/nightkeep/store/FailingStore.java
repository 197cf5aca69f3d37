package dev.nightkeep.store;

import dev.nightkeep.error.StoreUnavailableException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Fails in chosen operations, which are counted from 1: before they are done, or when only the answer is missing. */
public final class FailingStore extends ForwardingStore {
    private final AtomicInteger operations = new AtomicInteger();
    private volatile IntPredicate refused = number -> false;
    private volatile IntPredicate unanswered = number -> false;

    public FailingStore(BackupStore store) {
        super(store);
    }

    /** How many operations were asked for. */
    public int operations() {
        return operations.get();
    }

    public void refuse(IntPredicate numbers) {
        refused = numbers;
    }

    public void leaveUnanswered(IntPredicate numbers) {
        unanswered = numbers;
    }

    private <T> T attempt(Supplier<T> operation) {
        int number = operations.incrementAndGet();
        if (refused.test(number)) {
            throw new StoreUnavailableException("Operation %d was refused".formatted(number), "Try again");
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
    public void tag(ObjectKey key, ObjectTag tag) {
        attempt(() -> {
            super.tag(key, tag);
            return key;
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
}
