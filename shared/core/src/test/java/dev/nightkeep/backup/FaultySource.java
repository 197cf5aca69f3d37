package dev.nightkeep.backup;

import dev.nightkeep.error.NightkeepException;
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
import java.util.function.Supplier;
import org.bson.BsonDocument;

/** A source in which something happens around the reading of one collection. */
@SuppressWarnings("ArrayRecordComponent") // of a test, which does not compare it
record FaultySource(DocumentSource source, String namespace, Runnable before, byte[] behind) implements DocumentSource {
    static DocumentSource before(DocumentSource source, String namespace, Runnable before) {
        return new FaultySource(source, namespace, before, new byte[0]);
    }

    /** One more document comes behind the others. */
    static DocumentSource adding(DocumentSource source, String namespace, byte[] document) {
        return new FaultySource(source, namespace, () -> {}, document);
    }

    static DocumentSource failing(DocumentSource source, String namespace, Supplier<NightkeepException> failure) {
        return before(source, namespace, () -> {
            throw failure.get();
        });
    }

    @Override
    public SourceDescription describe() {
        return source.describe();
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        return source.inventory(selection);
    }

    @Override
    public SourceView openView() {
        return new FaultyView(source.openView());
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return new FaultyView(source.openView(clusterTime));
    }

    @Override
    public void close() {
        source.close();
    }

    private final class FaultyView implements SourceView {
        private final SourceView view;

        FaultyView(SourceView view) {
            this.view = view;
        }

        @Override
        public Consistency consistency() {
            return view.consistency();
        }

        @Override
        public List<BsonDocument> indexes(CollectionDescription collection) {
            return view.indexes(collection);
        }

        @Override
        public List<Partition> split(CollectionDescription collection, int wanted) {
            return view.split(collection, wanted);
        }

        @Override
        public OptionalLong estimatedBytes(CollectionDescription collection) {
            return view.estimatedBytes(collection);
        }

        @Override
        public Optional<String> pin(CollectionDescription collection) {
            return view.pin(collection);
        }

        @Override
        public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
            boolean chosen = partition.collection().namespace().toString().equals(namespace);
            if (chosen) {
                before.run();
            }
            Optional<Partition> rest = view.read(partition, consumer, enough);
            if (chosen && behind.length > 0) {
                consumer.accept(behind, 0, behind.length);
            }
            return rest;
        }

        @Override
        public void close() {
            view.close();
        }
    }
}
