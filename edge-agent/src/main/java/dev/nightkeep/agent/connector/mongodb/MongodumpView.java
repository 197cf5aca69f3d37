package dev.nightkeep.agent.connector.mongodb;

import dev.nightkeep.agent.process.RunningProgram;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;

/**
 * Collections as one mongodump each reads them: whole, in the order of mongodump, and each by itself. Other than
 * {@link SourceView#read} promises, documents come in natural order: nothing that restores or compares relies on it.
 */
record MongodumpView(DocumentSource source, SourceView driver, Mongodump tool, Cancellation cancellation)
        implements SourceView {
    @Override
    public Consistency consistency() {
        return Consistency.perCollection();
    }

    @Override
    public List<BsonDocument> indexes(CollectionDescription collection) {
        return driver.indexes(collection);
    }

    @Override
    public OptionalLong estimatedBytes(CollectionDescription collection) {
        return driver.estimatedBytes(collection);
    }

    @Override
    public Optional<String> pin(CollectionDescription collection) {
        return Optional.empty();
    }

    @Override
    public List<Partition> split(CollectionDescription collection, int wanted) {
        return List.of(Partition.whole(collection));
    }

    @Override
    public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
        Namespace namespace = partition.collection().namespace();
        try (RunningProgram running = tool.dump(namespace)) {
            new DumpedDocuments(namespace, running, cancellation).deliver(consumer);
        }
        requireStillThere(partition.collection());
        return Optional.empty();
    }

    /** A collection that is not there is one without documents for mongodump. */
    private void requireStillThere(CollectionDescription collection) {
        NamespaceSelection database =
                new NamespaceSelection(Set.of(collection.namespace().database()), List.of(), List.of());
        boolean there = source.inventory(database).collections().stream()
                .anyMatch(each -> each.namespace().equals(collection.namespace())
                        && each.uuid().equals(collection.uuid()));
        if (!there) {
            throw new SourceChangedException(
                    "%s was dropped, renamed or made anew while mongodump read it".formatted(collection.namespace()),
                    "Back up again, when nobody changes collections");
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
