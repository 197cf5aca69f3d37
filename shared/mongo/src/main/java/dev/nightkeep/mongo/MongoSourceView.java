package dev.nightkeep.mongo;

import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;

/** The documents of a MongoDB server during one run. Thread-safe. */
final class MongoSourceView implements SourceView {
    private final ReadMoment moment;
    private final IndexLister indexes;
    private final CollectionPresence presence;
    private final CollectionSizes sizes;
    private final PartitionSplitter splitter;
    private final PartitionReader reader;

    MongoSourceView(
            ReadMoment moment,
            IndexLister indexes,
            CollectionPresence presence,
            CollectionSizes sizes,
            PartitionSplitter splitter,
            PartitionReader reader) {
        this.moment = moment;
        this.indexes = indexes;
        this.presence = presence;
        this.sizes = sizes;
        this.splitter = splitter;
        this.reader = reader;
    }

    @Override
    public Consistency consistency() {
        return moment.consistency();
    }

    @Override
    public List<BsonDocument> indexes(CollectionDescription collection) {
        List<BsonDocument> found = indexes.of(collection);
        if (found.isEmpty()) {
            presence.check(collection);
        }
        return found;
    }

    @Override
    public List<Partition> split(CollectionDescription collection, int wanted) {
        return splitter.split(collection, wanted);
    }

    @Override
    public OptionalLong estimatedBytes(CollectionDescription collection) {
        return sizes.of(collection.dataNamespace())
                .map(size -> OptionalLong.of(size.bytes()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<String> pin(CollectionDescription collection) {
        return moment.pin(collection);
    }

    @Override
    public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
        return reader.read(partition, consumer, enough);
    }

    @Override
    public void close() {
        // Each read ends its own session.
    }
}
