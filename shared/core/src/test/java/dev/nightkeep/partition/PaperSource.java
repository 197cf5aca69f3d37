package dev.nightkeep.partition;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.source.SourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;

/** A database of which there is only what its server's statistics say: large enough for what no test could hold. */
final class PaperSource implements DocumentSource {
    private final Map<String, Long> bytes = new TreeMap<>();

    PaperSource with(String namespace, long size) {
        bytes.put(namespace, size);
        return this;
    }

    @Override
    public SourceDescription describe() {
        return new SourceDescription("on paper 1.0", "1.0", "replica set");
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        List<CollectionDescription> collections = bytes.keySet().stream()
                .map(name -> new CollectionDescription(
                        Namespace.parse(name), CollectionType.COLLECTION, new BsonDocument(), Optional.empty()))
                .toList();
        long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
        return new Inventory(collections, List.of(), OptionalLong.of(sum / 100), OptionalLong.of(sum));
    }

    @Override
    public SourceView openView() {
        return new View();
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return openView();
    }

    @Override
    public void close() {}

    private final class View implements SourceView {
        @Override
        public Consistency consistency() {
            return Consistency.perCollection();
        }

        @Override
        public List<BsonDocument> indexes(CollectionDescription collection) {
            return List.of();
        }

        @Override
        public OptionalLong estimatedBytes(CollectionDescription collection) {
            return OptionalLong.of(
                    Objects.requireNonNull(bytes.get(collection.namespace().toString())));
        }

        @Override
        public Optional<String> pin(CollectionDescription collection) {
            return Optional.of("7300000000000000001");
        }

        /** As a server would answer: so many ranges, and a remainder of ids of other types. */
        @Override
        public List<Partition> split(CollectionDescription collection, int wanted) {
            List<Partition> ranges = new ArrayList<>();
            for (int i = 0; i <= wanted; i++) {
                BsonDocument bounds = new BsonDocument("$gte", new BsonObjectId(new ObjectId(i, i)))
                        .append("$lt", new BsonObjectId(new ObjectId(i + 1, i + 1)));
                ranges.add(new Partition(collection, i, new BsonDocument("_id", bounds)));
            }
            return ranges;
        }

        @Override
        public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
            throw new UnsupportedOperationException("on paper nothing is read");
        }

        @Override
        public void close() {}
    }
}
