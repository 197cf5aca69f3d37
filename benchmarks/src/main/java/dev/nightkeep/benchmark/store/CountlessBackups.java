package dev.nightkeep.benchmark.store;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.Producer;
import dev.nightkeep.format.Totals;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.SourceDescription;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Manifests of as many backups as one likes, one every 90 seconds, of which none is kept: each is made up when it is asked
 * for. Reads only. Thread-safe.
 */
final class CountlessBackups implements CountingStore {
    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
    private static final int EVERY_SECONDS = 90;
    private static final JobName JOB = new JobName("nightly");
    private static final String LAST_CHARACTER = "\uffff";

    private final int count;
    private final AtomicInteger operations = new AtomicInteger();

    CountlessBackups(int count) {
        this.count = count;
    }

    static BackupLayout layout(int number) {
        Instant started = FIRST.plusSeconds((long) number * EVERY_SECONDS);
        return new BackupLayout(JOB, BackupId.of(started, BackupType.FULL, new UUID(0x4000, number)));
    }

    private static String key(int number) {
        return layout(number).manifest().value();
    }

    /** The first backup whose key is not below the text. */
    private int firstNotBelow(String text) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (key(middle).compareTo(text) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static byte[] manifest(BackupLayout layout) {
        return ManifestJson.write(new Manifest(
                Manifest.FORMAT_VERSION,
                layout.id(),
                layout.job(),
                BackupState.SUCCEEDED,
                DataFormat.DUMP,
                Compression.GZIP,
                Compression.GZIP.standardLevel(),
                "none",
                Optional.empty(),
                Optional.empty(),
                layout.id().started(),
                layout.id().started().plusSeconds(5),
                new Producer("nightkeep", "benchmark"),
                new SourceDescription("MongoDB 8.0.4", "8.0.4", "replica set"),
                Consistency.perCollection(),
                Totals.NONE,
                new PartIndexReference(BackupLayout.PART_INDEX, 10, Digest.of(new byte[10], 0, 10)),
                List.of(),
                0,
                Optional.empty()));
    }

    @Override
    public int operations() {
        return operations.get();
    }

    @Override
    public String location() {
        return "a bucket that is made up";
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        operations.incrementAndGet();
        return at(key).map(layout -> object(layout.manifest()));
    }

    private Optional<BackupLayout> at(ObjectKey key) {
        int number = firstNotBelow(key.value());
        return number < count && key(number).equals(key.value()) ? Optional.of(layout(number)) : Optional.empty();
    }

    private static StoredObject object(ObjectKey key) {
        return new StoredObject(key, 1000, new ObjectVersion("1"), FIRST);
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        operations.incrementAndGet();
        byte[] content = at(key).map(CountlessBackups::manifest)
                .orElseThrow(() -> new ObjectNotFoundException(key + " is not there", "Ask for another"));
        return new ByteArrayInputStream(content, (int) offset, content.length - (int) offset);
    }

    @Override
    public ObjectPage list(Listing listing) {
        operations.incrementAndGet();
        List<StoredObject> objects = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        String prefix = listing.prefix();
        String last = listing.from().orElse("");
        int number = firstNotBelow(behind(last.isEmpty() ? prefix : last, !last.isEmpty()));
        while (number < count && key(number).startsWith(prefix)) {
            if (objects.size() + folders.size() == listing.limit()) {
                return new ObjectPage(objects, folders, Optional.of(last));
            }
            int end = key(number).indexOf('/', prefix.length());
            if (listing.folders() && end >= 0) {
                last = key(number).substring(0, end + 1);
                folders.add(last);
                number = firstNotBelow(last + LAST_CHARACTER);
            } else {
                last = key(number);
                objects.add(object(layout(number).manifest()));
                number++;
            }
        }
        return new ObjectPage(objects, folders, Optional.empty());
    }

    /** Where to go on: behind a key, and behind everything in a folder. */
    private static String behind(String text, boolean listed) {
        return !listed ? text : text.endsWith("/") ? text + LAST_CHARACTER : text + "\0";
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        throw readOnly();
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        throw readOnly();
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        throw readOnly();
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
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("these backups are made up");
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
