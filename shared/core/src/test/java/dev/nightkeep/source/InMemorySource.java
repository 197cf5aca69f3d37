package dev.nightkeep.source;

import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * A source that is held in memory, as raw bytes. Thread-safe. To see failures, wrap it: it has none of its own but for
 * collections that are dropped while they are read.
 */
public final class InMemorySource implements DocumentSource {
    private final Map<Namespace, InMemoryCollection> collections = new ConcurrentSkipListMap<>();
    private final int splitFrom;

    /** Splits collections of 100 documents and more. */
    public InMemorySource() {
        this(100);
    }

    /** @param splitFrom how many documents a collection has that is split */
    public InMemorySource(int splitFrom) {
        this.splitFrom = splitFrom;
    }

    /** Puts the collection in the place of any other of its name. */
    public void put(CollectionDescription description, List<BsonDocument> indexes, List<RawBsonDocument> documents) {
        collections.put(description.namespace(), new InMemoryCollection(description, indexes, documents));
    }

    public void drop(Namespace namespace) {
        collections.remove(namespace);
    }

    @Override
    public SourceDescription describe() {
        return new SourceDescription("in memory 1.0", "1.0", "standalone");
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        List<InMemoryCollection> selected = collections.values().stream()
                .filter(collection ->
                        selection.includes(collection.description().namespace()))
                .toList();
        return new Inventory(
                selected.stream().map(InMemoryCollection::description).toList(),
                missing(selection),
                OptionalLong.of(selected.stream()
                        .mapToLong(collection -> collection.documents().size())
                        .sum()),
                OptionalLong.of(
                        selected.stream().mapToLong(InMemoryCollection::bytes).sum()));
    }

    private List<MissingCollection> missing(NamespaceSelection selection) {
        return selection.databases().stream()
                .filter(database -> collections.keySet().stream()
                        .noneMatch(namespace -> namespace.database().equals(database)))
                .sorted()
                .map(InMemorySource::absent)
                .toList();
    }

    private static MissingCollection absent(String database) {
        EmptySourceException failure = new EmptySourceException(
                "The database %s has no collections".formatted(database),
                "Check its name, also for upper and lower case");
        return new MissingCollection(database, failure.code(), failure.userMessage());
    }

    @Override
    public SourceView openView() {
        return new InMemoryView(collections, splitFrom);
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return openView();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
