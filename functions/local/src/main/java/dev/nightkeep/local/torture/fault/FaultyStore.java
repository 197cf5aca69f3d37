package dev.nightkeep.local.torture.fault;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreFullException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.local.torture.fault.StoreFaults.Injection;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Stands between a run and its store and lets operations go wrong. Thread-safe. */
final class FaultyStore implements BackupStore {
    /** From a moment to longer than a lease lasts. */
    private static final int MOST_SECONDS = 70;

    private final BackupStore real;
    private final StoreFaults faults;
    private final TortureClock clock;
    private final Ambush ambush;
    private final FaultLog log;
    private final AtomicInteger operations = new AtomicInteger();
    private final Map<ObjectKey, Optional<StoredObject>> found = new ConcurrentHashMap<>();
    private final Map<Listing, ObjectPage> listed = new ConcurrentHashMap<>();

    FaultyStore(BackupStore real, StoreFaults faults, TortureClock clock, Ambush ambush, FaultLog log) {
        this.real = real;
        this.faults = faults;
        this.clock = clock;
        this.ambush = ambush;
        this.log = log;
    }

    @Override
    public String location() {
        return real.location();
    }

    private Optional<Injection> injection(StoreOperation operation, String what) {
        Optional<Injection> injection = faults.next(operation, what);
        if (operations.incrementAndGet() == ambush.operation()) {
            ambush.deed().accept(operation + " " + what);
        }
        return injection;
    }

    private <T> T attempt(StoreOperation operation, String what, Supplier<T> action) {
        Optional<Injection> injection = injection(operation, what);
        return injection.isEmpty() ? action.get() : attempt(injection.get(), operation + " " + what, action);
    }

    private <T> T attempt(Injection injection, String what, Supplier<T> action) {
        return switch (injection.kind()) {
            case UNAVAILABLE, OUTAGE -> throw unavailable(injection, what + " did not happen");
            case STORE_FULL -> throw full(injection, what);
            case FALSE_REFUSAL -> throw refused(injection, what);
            case LOST_ANSWER -> {
                T unused = action.get();
                throw unavailable(injection, what + " was not answered");
            }
            case REFUSED_AFTER_WRITE -> {
                T unused = action.get();
                throw refused(injection, what);
            }
            case SLOW -> {
                log.add(FaultKind.SLOW);
                clock.advance(Duration.ofSeconds(injection.dice().whole(1, MOST_SECONDS)));
                yield action.get();
            }
            default -> action.get();
        };
    }

    private StoreUnavailableException unavailable(Injection injection, String failed) {
        log.add(injection.kind());
        return new StoreUnavailableException(failed, "Try again");
    }

    private StoreFullException full(Injection injection, String what) {
        log.add(injection.kind());
        return new StoreFullException(what + " found no room", "Free space on the disk, or delete old backups", null);
    }

    private PreconditionFailedException refused(Injection injection, String what) {
        log.add(injection.kind());
        return new PreconditionFailedException(what + " was refused", "Read it again and decide anew", null);
    }

    private static boolean isStale(Optional<Injection> injection) {
        return injection
                .filter(chosen -> chosen.kind() == FaultKind.STALE_ANSWER)
                .isPresent();
    }

    /** The answer that was given before, where there was one. */
    private <K, V> V answer(Map<K, V> answers, K question, StoreOperation operation, String what, Supplier<V> action) {
        Optional<Injection> injection = injection(operation, what);
        V before = answers.get(question);
        if (isStale(injection) && before != null) {
            log.add(FaultKind.STALE_ANSWER);
            return before;
        }
        V answer = injection.isEmpty() ? action.get() : attempt(injection.get(), operation + " " + what, action);
        answers.put(question, answer);
        return answer;
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return answer(found, key, StoreOperation.FIND, key.value(), () -> real.find(key));
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        Optional<Injection> injection = injection(StoreOperation.READ, key.value());
        if (injection.isEmpty()) {
            return real.read(key, offset);
        }
        long length = real.find(key).map(StoredObject::bytes).orElse(0L) - offset;
        InputStream in = attempt(injection.get(), "reading " + key, () -> real.read(key, offset));
        return FaultyInput.around(in, injection.get(), length, log);
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        return attempt(writing(precondition), key.value(), () -> real.write(key, content, precondition));
    }

    private static StoreOperation writing(Precondition precondition) {
        return precondition instanceof Precondition.None ? StoreOperation.WRITE : StoreOperation.WRITE_IF;
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        ObjectWriter writer = attempt(StoreOperation.BEGIN, key.value(), () -> real.begin(key));
        return new Writer(key, writer);
    }

    @Override
    public ObjectPage list(Listing listing) {
        return answer(listed, listing, StoreOperation.LIST, listing.prefix(), () -> real.list(listing));
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        String what = keys.isEmpty() ? "nothing" : keys.getFirst().value();
        attempt(StoreOperation.DELETE, what, () -> {
            real.delete(keys);
            return keys;
        });
    }

    @Override
    public void tag(ObjectKey key, ObjectTag tag) {
        attempt(StoreOperation.WRITE, key.value(), () -> {
            real.tag(key, tag);
            return key;
        });
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return attempt(StoreOperation.TIDY, prefix, () -> real.unfinished(prefix));
    }

    @Override
    public void discard(UnfinishedWrite write) {
        attempt(StoreOperation.TIDY, write.key().value(), () -> {
            real.discard(write);
            return write;
        });
    }

    /** The real one belongs to whoever made it. */
    @Override
    public void close() {
        listed.clear();
        found.clear();
    }

    /** Lets appending and completing go wrong. */
    private final class Writer implements ObjectWriter {
        private final ObjectKey key;
        private final ObjectWriter writer;

        Writer(ObjectKey key, ObjectWriter writer) {
            this.key = key;
            this.writer = writer;
        }

        @Override
        public void append(byte[] buffer, int offset, int length) {
            attempt(StoreOperation.APPEND, key.value(), () -> {
                writer.append(buffer, offset, length);
                return key;
            });
        }

        @Override
        public StoredObject complete(Precondition precondition) {
            return attempt(writing(precondition), key.value(), () -> writer.complete(precondition));
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
