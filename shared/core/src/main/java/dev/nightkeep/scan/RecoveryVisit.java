package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.salvage.ReadResult;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonDocument;

/** One showing of what was chosen of a scan. Thread-safe. */
final class RecoveryVisit {
    private final ScanReport report;
    private final RecoverySelection selection;
    private final ContentsVisitor visitor;
    private final Cancellation cancellation;
    private final Map<String, Optional<Namespace>> live = new HashMap<>();
    private final Map<Namespace, Shown> shown = new TreeMap<>();

    RecoveryVisit(ScanReport report, RecoverySelection selection, ContentsVisitor visitor, Cancellation cancellation) {
        this.report = report;
        this.selection = selection;
        this.visitor = visitor;
        this.cancellation = cancellation;
        report.collections().forEach(found -> live.put(found.name(), found.live()));
    }

    /** A collection that the visitor was told of, and where it wants the documents. */
    private record Shown(StoredCollection collection, Optional<BlockConsumer> consumer) {}

    /** Where documents of the sources go, in order. */
    Set<Namespace> namespaces(List<SourceReport> sources) {
        Set<Namespace> all = new TreeSet<>();
        sources.forEach(source -> all.addAll(destinations(source).values()));
        return all;
    }

    /** Shows the chosen documents of a source that go to one collection. */
    void show(Namespace namespace, SourceReport scanned, ScanSource source, BitSet chosen) {
        cancellation.check();
        ChosenDocuments documents = new ChosenDocuments(this, namespace, scanned, chosen, cancellation);
        try {
            ReadResult result = source.read(documents);
            requireSame(scanned, result, documents);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s cannot be read (%s)"
                            .formatted(scanned.facts().name(), e.getClass().getSimpleName()),
                    "Check that it is still there, and the rights",
                    e);
        }
    }

    private static void requireSame(SourceReport scanned, ReadResult result, ChosenDocuments documents) {
        if (!scanned.sha256().equals(Optional.of(result.sha256())) || !documents.complete()) {
            throw new CorruptBackupException(
                    "%s is not what was scanned".formatted(scanned.facts().name()), "Run the scan again");
        }
        documents.finish();
    }

    String keyField() {
        return report.settings().keyField();
    }

    /** Where the documents of each place of a source go; those of others are not meant. */
    Map<String, Namespace> destinations(SourceReport source) {
        Map<String, Namespace> destinations = new HashMap<>();
        source.places().stream()
                .filter(place -> place.selected() && selection.includesCollection(place.collection()))
                .forEach(place -> destinations.put(place.path(), destination(place.collection())));
        return destinations;
    }

    private Namespace destination(String collection) {
        try {
            return selection
                    .into()
                    .or(() -> live.getOrDefault(collection, Optional.empty()))
                    .orElseGet(() -> Namespace.parse(collection));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "Nothing says which database '%s' belongs to".formatted(collection),
                    "Scan again with --collection, or say --select collection=%s --into <db.collection>"
                            .formatted(collection),
                    e);
        }
    }

    /** Where the visitor wants documents of the collection. */
    synchronized Optional<BlockConsumer> consumer(Namespace namespace) {
        return shown.computeIfAbsent(namespace, this::begin).consumer();
    }

    private Shown begin(Namespace namespace) {
        StoredCollection collection = new StoredCollection(
                new CollectionDescription(namespace, CollectionType.COLLECTION, new BsonDocument(), Optional.empty()),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
        return new Shown(collection, visitor.begin(collection));
    }

    /** All documents of the collection were shown. */
    synchronized void end(Namespace namespace) {
        Optional.ofNullable(shown.get(namespace))
                .filter(collection -> collection.consumer().isPresent())
                .ifPresent(collection -> visitor.end(collection.collection()));
    }
}
