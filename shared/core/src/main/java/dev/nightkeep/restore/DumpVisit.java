package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.format.Prelude;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** One walk through a dump: follows the part index and shows what it lists. For one thread, and once. */
final class DumpVisit {
    private static final String BUCKETS = "system.buckets.";

    private final StoredBackup backup;
    private final StoredCollections collections;
    private final StoredFiles files;
    private final DumpChoice choice;
    private final Pipeline<Object> lanes;
    private final Cancellation cancellation;
    private final Map<String, IndexedObject> definitions = new TreeMap<>();
    private final Set<String> defined = new HashSet<>();
    private final IndexTotals totals = new IndexTotals();

    DumpVisit(
            StoredBackup backup,
            StoredCollections collections,
            StoredFiles files,
            DumpChoice choice,
            Pipeline<Object> lanes,
            Cancellation cancellation) {
        this.backup = backup;
        this.collections = collections;
        this.files = files;
        this.choice = choice;
        this.lanes = lanes;
        this.cancellation = cancellation;
    }

    void run() {
        try (PartIndexReader index = backup.index().read()) {
            for (var next = index.next(); next.isPresent(); next = index.next()) {
                cancellation.check();
                totals.add(next.get().object());
                if (isWanted(next.get().object())) {
                    show(next.get());
                }
            }
        }
        lanes.finish();
        definitions.values().forEach(collections::showDefinition);
        totals.requireEqual(backup.manifest());
    }

    private void show(IndexedObject object) {
        switch (object.object().kind()) {
            case METADATA -> define(object);
            case DOCUMENTS -> showDocuments(object);
            case PRELUDE -> Prelude.read(backup.small(object));
            case FILE -> files.show(object);
            case JSON -> throw corrupt(object.object(), "does not belong into a dump");
        }
    }

    private boolean isWanted(ObjectRecord object) {
        return switch (object.kind()) {
            case METADATA, DOCUMENTS -> isWanted(namespace(object).replaceFirst("\\." + BUCKETS, "."));
            case PRELUDE, FILE, JSON -> true;
        };
    }

    /** What is no name of a collection is refused where it is shown. */
    private boolean isWanted(String namespace) {
        try {
            return choice.wants(Namespace.parse(namespace));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private void define(IndexedObject metadata) {
        String namespace = namespace(metadata.object());
        if (!defined.add(namespace)) {
            throw corrupt(metadata.object(), "is the second metadata of its collection");
        }
        definitions.put(namespace, metadata);
    }

    private void showDocuments(IndexedObject documents) {
        String namespace = namespace(documents.object());
        IndexedObject metadata = Optional.ofNullable(definitions.remove(namespace))
                .or(() -> Optional.ofNullable(definitions.remove(namespace.replaceFirst("\\." + BUCKETS, "."))))
                .orElseThrow(() -> corrupt(documents.object(), "stands before the metadata of its collection"));
        lanes.submit(Executors.callable(() -> collections.show(metadata, documents)));
    }

    private static String namespace(ObjectRecord object) {
        return object.namespace().orElseThrow(() -> corrupt(object, "belongs to no collection"));
    }

    private static CorruptBackupException corrupt(ObjectRecord object, String how) {
        return new CorruptBackupException(
                "The part index is wrong: %s %s".formatted(object.key(), how),
                "Restore another backup, and find out what changed this one");
    }
}
