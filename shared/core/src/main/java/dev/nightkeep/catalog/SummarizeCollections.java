package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndex;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what a backup holds without reading a document: by its part index. Thread-safe. */
public final class SummarizeCollections {
    private final BackupStore store;

    public SummarizeCollections(BackupStore store) {
        this.store = store;
    }

    /**
     * The collections by their names; none of a backup in format json, whose collections stand inside its one document.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when the part index is not what the manifest says
     */
    public List<CollectionSummary> summarize(Manifest manifest) {
        TreeMap<String, CollectionSummary> summaries = new TreeMap<>();
        BackupLayout layout = new BackupLayout(manifest.job(), manifest.id());
        try (PartIndexReader index = PartIndex.open(store, layout, manifest).read()) {
            for (Optional<IndexedObject> next = index.next(); next.isPresent(); next = index.next()) {
                ObjectRecord object = next.get().object();
                object.namespace()
                        .ifPresent(name -> summaries.merge(name, summary(name, object), CollectionSummary::plus));
            }
        }
        return List.copyOf(summaries.values());
    }

    private static CollectionSummary summary(String namespace, ObjectRecord object) {
        return object.kind() == ObjectKind.DOCUMENTS
                ? new CollectionSummary(namespace, true, object.documents(), object.rawBytes(), object.bytes())
                : new CollectionSummary(namespace, false, 0, 0, 0);
    }
}
