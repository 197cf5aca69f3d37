package dev.nightkeep.scan;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What all threads of a scan share. Thread-safe. */
record ScanContext(
        ScanRequest request,
        SeededHash hash,
        DocumentIndex index,
        Places places,
        CollectionNames names,
        Map<FoundCollection, FieldTypes> liveTypes,
        ProgressListener progress,
        Cancellation cancellation) {
    /** Tells keys of documents without a key from others. */
    private static final long WITHOUT_KEY = 0x6b65796c657373L;

    static ScanContext of(
            ScanRequest request,
            long seed,
            CollectionNames names,
            ProgressListener progress,
            Cancellation cancellation) {
        return new ScanContext(
                request,
                new SeededHash(seed),
                new DocumentIndex(request.maxDocuments()),
                new Places(),
                names,
                new ConcurrentHashMap<>(),
                progress,
                cancellation);
    }

    /** One for each thread. */
    DocumentExaminer examiner() {
        return new DocumentExaminer(new ValueHash(hash), new TimeFields(request.timeFields()), request.keyField());
    }

    /** Whether the collection was asked for. Of one without a database, its name decides. */
    boolean wants(FoundCollection collection) {
        if (collection.live().isPresent()) {
            return true;
        }
        NamespaceSelection selection = request.selection();
        int dot = collection.name().indexOf('.');
        return dot > 0
                ? selection.includes(Namespace.parse(collection.name()))
                : new NamespaceSelection(Set.of(), selection.include(), selection.exclude())
                        .includes(new Namespace("-", collection.name()));
    }

    /** The key of a document in its collection. */
    long key(DocumentExaminer facts, FoundCollection collection) {
        return facts.hasKey()
                ? hash.of(collection.number(), facts.key())
                : hash.of(collection.number() ^ WITHOUT_KEY, facts.content());
    }
}
