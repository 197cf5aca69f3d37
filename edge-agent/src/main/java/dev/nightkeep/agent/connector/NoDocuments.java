package dev.nightkeep.agent.connector;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.source.SourceView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;

/** A source that has no collection: only files are kept. */
record NoDocuments(String origin) implements DocumentSource, SourceView {
    @Override
    public SourceDescription describe() {
        return new SourceDescription(origin, "", "unknown");
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        return new Inventory(List.of(), List.of(), OptionalLong.empty(), OptionalLong.empty());
    }

    @Override
    public SourceView openView() {
        return this;
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return this;
    }

    @Override
    public Consistency consistency() {
        return Consistency.perCollection();
    }

    @Override
    public List<BsonDocument> indexes(CollectionDescription collection) {
        throw none(collection);
    }

    @Override
    public OptionalLong estimatedBytes(CollectionDescription collection) {
        throw none(collection);
    }

    @Override
    public Optional<String> pin(CollectionDescription collection) {
        throw none(collection);
    }

    @Override
    public List<Partition> split(CollectionDescription collection, int wanted) {
        throw none(collection);
    }

    @Override
    public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
        throw none(partition.collection());
    }

    private static IllegalStateException none(CollectionDescription collection) {
        return new IllegalStateException("there is no collection, and so no " + collection.namespace());
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
