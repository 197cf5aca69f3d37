package dev.nightkeep.benchmark.store;

import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectTag;
import dev.nightkeep.store.ObjectVersion;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.UnfinishedWrite;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Forgets what is streamed into it but for its size; keeps what is written in one step, as leases and manifests are.
 * Thread-safe.
 */
final class NullStore implements BackupStore {
    private final ConcurrentNavigableMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();

    @Override
    public String location() {
        return "nowhere";
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return Optional.ofNullable(objects.get(key.value()));
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        byte[] content = kept.get(key.value());
        if (content == null) {
            throw new ObjectNotFoundException(key + " was not kept", "Measure with another store");
        }
        int from = (int) Math.min(offset, content.length);
        return new ByteArrayInputStream(content, from, content.length - from);
    }

    @Override
    public synchronized StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        Optional<StoredObject> present = find(key);
        boolean holds = switch (precondition) {
            case Precondition.None none -> true;
            case Precondition.Absent absent -> present.isEmpty();
            case Precondition.Unchanged unchanged ->
                present.map(StoredObject::version)
                        .filter(unchanged.version()::equals)
                        .isPresent();
        };
        if (!holds) {
            throw new PreconditionFailedException(key + " is not as expected", "Start again");
        }
        kept.put(key.value(), content.clone());
        return put(key, content.length);
    }

    private StoredObject put(ObjectKey key, long bytes) {
        ObjectVersion version = new ObjectVersion(Long.toString(versions.incrementAndGet()));
        StoredObject object = new StoredObject(key, bytes, version, Instant.EPOCH);
        objects.put(key.value(), object);
        return object;
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        return new ObjectWriter() {
            private long bytes;

            @Override
            public void append(byte[] buffer, int offset, int length) {
                bytes += length;
            }

            @Override
            public StoredObject complete(Precondition precondition) {
                return put(key, bytes);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    /** Objects only: nothing that is measured with it asks for folders. */
    @Override
    public ObjectPage list(Listing listing) {
        List<StoredObject> found =
                objects
                        .tailMap(
                                listing.from().orElse(listing.prefix()),
                                listing.from().isEmpty())
                        .values()
                        .stream()
                        .takeWhile(object -> object.key().value().startsWith(listing.prefix()))
                        .limit(listing.limit() + 1L)
                        .toList();
        List<StoredObject> page = found.subList(0, Math.min(found.size(), listing.limit()));
        return new ObjectPage(
                page,
                List.of(),
                found.size() > page.size() ? Optional.of(page.getLast().key().value()) : Optional.empty());
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        keys.forEach(key -> Arrays.asList(objects, kept).forEach(map -> map.remove(key.value())));
    }

    @Override
    public void tag(ObjectKey key, ObjectTag tag) {
        // there are no rules
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return List.of();
    }

    @Override
    public void discard(UnfinishedWrite write) {
        // there is none
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
