package dev.nightkeep.store;

import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps objects in memory, for tests. Thread-safe. */
public final class InMemoryStore implements BackupStore {
    private final TreeMap<String, InMemoryObject> objects = new TreeMap<>(KeyOrder.UTF_8);
    private final Map<String, ObjectTag> tags = new TreeMap<>();
    private final Map<String, UnfinishedWrite> unfinished = new LinkedHashMap<>();
    private final Clock clock;
    private long versions;

    public InMemoryStore() {
        this(new SystemClock());
    }

    /** The clock tells when objects were modified. */
    public InMemoryStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String location() {
        return "memory";
    }

    @Override
    public synchronized Optional<StoredObject> find(ObjectKey key) {
        return Optional.ofNullable(objects.get(key.value())).map(InMemoryObject::description);
    }

    @Override
    public synchronized InputStream read(ObjectKey key, long offset) {
        InMemoryObject object = objects.get(key.value());
        if (object == null) {
            throw new ObjectNotFoundException("%s is not in memory".formatted(key), "Check the name");
        }
        int start = (int) Math.min(offset, object.content().length);
        return new ClosableInput(new ByteArrayInputStream(object.content(), start, object.content().length - start));
    }

    @Override
    public synchronized StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        if (!holds(precondition, find(key).map(StoredObject::version))) {
            throw new PreconditionFailedException(
                    "%s was not written, because %s does not hold".formatted(key, precondition), "Read it again");
        }
        ObjectVersion version = new ObjectVersion(Long.toString(++versions));
        StoredObject description = new StoredObject(key, content.length, version, clock.now());
        tags.remove(key.value());
        objects.put(key.value(), new InMemoryObject(description, content.clone()));
        return description;
    }

    private static boolean holds(Precondition precondition, Optional<ObjectVersion> present) {
        return switch (precondition) {
            case Precondition.None none -> true;
            case Precondition.Absent absent -> present.isEmpty();
            case Precondition.Unchanged unchanged -> present.equals(Optional.of(unchanged.version()));
        };
    }

    @Override
    public synchronized ObjectWriter begin(ObjectKey key) {
        String handle = Long.toString(++versions);
        unfinished.put(handle, new UnfinishedWrite(key, handle, clock.now()));
        return new InMemoryWriter(this, key, handle);
    }

    synchronized StoredObject complete(ObjectKey key, String handle, byte[] content, Precondition precondition) {
        if (!unfinished.containsKey(handle)) {
            throw new StoreUnavailableException("The write of %s was discarded".formatted(key), "Start it again");
        }
        StoredObject written = write(key, content, precondition);
        unfinished.remove(handle);
        return written;
    }

    synchronized void forget(String handle) {
        unfinished.remove(handle);
    }

    @Override
    public synchronized ObjectPage list(Listing listing) {
        List<StoredObject> found = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        Optional<String> last = Optional.empty();
        String key = listing.from().map(this::after).orElseGet(() -> objects.ceilingKey(listing.prefix()));
        for (; key != null && key.startsWith(listing.prefix()); key = after(last.orElseThrow())) {
            if (found.size() + folders.size() == listing.limit()) {
                return new ObjectPage(found, folders, last);
            }
            last = Optional.of(folded(listing, key));
            last.filter(item -> item.endsWith("/")).ifPresent(folders::add);
            Optional.ofNullable(objects.get(last.get())).ifPresent(object -> found.add(object.description()));
        }
        return new ObjectPage(found, folders, Optional.empty());
    }

    private static String folded(Listing listing, String key) {
        int slash = listing.folders() ? key.indexOf('/', listing.prefix().length()) : -1;
        return key.substring(0, slash + 1).isEmpty() ? key : key.substring(0, slash + 1);
    }

    /** The first key behind an object or a folder with all that is in it; {@code 0} is the character behind {@code /}. */
    private String after(String item) {
        return item.endsWith("/")
                ? objects.ceilingKey(item.substring(0, item.length() - 1) + "0")
                : objects.higherKey(item);
    }

    @Override
    public synchronized void delete(List<ObjectKey> keys) {
        keys.forEach(key -> objects.remove(key.value()));
        keys.forEach(key -> tags.remove(key.value()));
    }

    @Override
    public synchronized void tag(ObjectKey key, ObjectTag tag) {
        if (!objects.containsKey(key.value())) {
            throw new ObjectNotFoundException("%s is not in memory".formatted(key), "Check the name");
        }
        tags.put(key.value(), tag);
    }

    /** The keys that have a tag, with it. */
    public synchronized Map<String, ObjectTag> tags() {
        return Map.copyOf(tags);
    }

    @Override
    public synchronized List<UnfinishedWrite> unfinished(String prefix) {
        return unfinished.values().stream()
                .filter(write -> write.key().value().startsWith(prefix))
                .toList();
    }

    @Override
    public synchronized void discard(UnfinishedWrite write) {
        unfinished.remove(write.handle());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
