package dev.nightkeep.mongo;

import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.util.List;
import org.bson.BsonDocument;

/** The documents of a MongoDB server during one run. Thread-safe. */
final class MongoSourceView implements SourceView {
    private final ReadMoment moment;
    private final IndexLister indexes;
    private final CollectionPresence presence;
    private final PartitionSplitter splitter;
    private final PartitionReader reader;

    MongoSourceView(
            ReadMoment moment,
            IndexLister indexes,
            CollectionPresence presence,
            PartitionSplitter splitter,
            PartitionReader reader) {
        this.moment = moment;
        this.indexes = indexes;
        this.presence = presence;
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
    public void read(Partition partition, DocumentConsumer consumer) {
        reader.read(partition, consumer);
    }

    @Override
    public void close() {
        // Each read ends its own session.
    }
}
