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
import java.util.concurrent.atomic.AtomicInteger;
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
        SourceView view = source.openView();
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
            public void read(Partition partition, DocumentConsumer consumer) {
                view.read(partition, watching(partition, consumer));
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
