package dev.nightkeep.mongo;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;

/** Between a run and a server: somebody does something on the server when so many documents of a collection were read. */
record InterferingSource(DocumentSource source, String collection, AtomicInteger countdown, Runnable interference)
        implements DocumentSource {
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
        return interfering(source.openView());
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return interfering(source.openView(clusterTime));
    }

    private SourceView interfering(SourceView view) {
        return new SourceView() {
            @Override
            public Consistency consistency() {
                return view.consistency();
            }

            @Override
            public List<BsonDocument> indexes(CollectionDescription described) {
                return view.indexes(described);
            }

            @Override
            public List<Partition> split(CollectionDescription described, int wanted) {
                return view.split(described, wanted);
            }

            @Override
            public OptionalLong estimatedBytes(CollectionDescription described) {
                return view.estimatedBytes(described);
            }

            @Override
            public Optional<String> pin(CollectionDescription described) {
                return view.pin(described);
            }

            @Override
            public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
                return view.read(partition, watching(partition, consumer), enough);
            }

            @Override
            public void close() {
                view.close();
            }
        };
    }

    private DocumentConsumer watching(Partition partition, DocumentConsumer consumer) {
        boolean watched = partition.collection().namespace().collection().equals(collection);
        return (buffer, offset, length) -> {
            if (watched && countdown.decrementAndGet() == 0) {
                interference.run();
            }
            consumer.accept(buffer, offset, length);
        };
    }

    @Override
    public void close() {
        source.close();
    }
}
