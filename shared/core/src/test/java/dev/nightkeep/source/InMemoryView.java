package dev.nightkeep.source;

import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Reads {@link InMemorySource}. Partitions name their {@code _id}s: disjoint and complete whatever the types are. */
final class InMemoryView implements SourceView {
    private final Map<Namespace, InMemoryCollection> collections;
    private final int splitFrom;

    InMemoryView(Map<Namespace, InMemoryCollection> collections, int splitFrom) {
        this.collections = collections;
        this.splitFrom = splitFrom;
    }

    @Override
    public Consistency consistency() {
        return Consistency.perCollection();
    }

    @Override
    public List<BsonDocument> indexes(CollectionDescription collection) {
        return collection.hasDocuments() ? present(collection).indexes() : List.of();
    }

    @Override
    public List<Partition> split(CollectionDescription collection, int wanted) {
        List<BsonValue> ids = present(collection).documents().stream()
                .map(SampleDocuments::id)
                .toList();
        if (wanted < 2 || collection.capped() || ids.size() < splitFrom) {
            return List.of(Partition.whole(collection));
        }
        List<Partition> partitions = new ArrayList<>();
        int size = Math.ceilDiv(ids.size(), wanted);
        for (int from = 0; from < ids.size(); from += size) {
            List<BsonValue> chunk = ids.subList(from, Math.min(ids.size(), from + size));
            partitions.add(new Partition(collection, partitions.size(), filter("$in", chunk)));
        }
        partitions.add(new Partition(collection, partitions.size(), filter("$nin", ids)));
        return List.copyOf(partitions);
    }

    private static BsonDocument filter(String operator, List<BsonValue> ids) {
        return new BsonDocument("_id", new BsonDocument(operator, new BsonArray(ids)));
    }

    @Override
    public OptionalLong estimatedBytes(CollectionDescription collection) {
        return OptionalLong.of(present(collection).bytes());
    }

    @Override
    public Optional<String> pin(CollectionDescription collection) {
        return Optional.empty();
    }

    @Override
    public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
        InMemoryCollection collection = present(partition.collection());
        List<RawBsonDocument> wanted = collection.documents().stream()
                .filter(predicate(partition.filter()))
                .toList();
        int delivered = 0;
        while (delivered < wanted.size()
                && (delivered == 0 || collection.description().capped() || !enough.getAsBoolean())) {
            byte[] bytes = SampleDocuments.bytes(wanted.get(delivered++));
            consumer.accept(bytes, 0, bytes.length);
        }
        present(partition.collection());
        return rest(partition, wanted.subList(delivered, wanted.size()));
    }

    private static Optional<Partition> rest(Partition partition, List<RawBsonDocument> left) {
        List<BsonValue> ids = left.stream().map(SampleDocuments::id).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Partition(partition.collection(), partition.ordinal(), filter("$in", ids)));
    }

    private static Predicate<RawBsonDocument> predicate(BsonDocument filter) {
        if (filter.isEmpty()) {
            return document -> true;
        }
        BsonDocument condition = filter.getDocument("_id");
        return condition.containsKey("$in")
                ? document -> condition.getArray("$in").contains(SampleDocuments.id(document))
                : document -> !condition.getArray("$nin").contains(SampleDocuments.id(document));
    }

    private InMemoryCollection present(CollectionDescription wanted) {
        InMemoryCollection found = collections.get(wanted.namespace());
        if (found == null || !found.description().uuid().equals(wanted.uuid())) {
            throw new SourceChangedException(
                    "The collection %s was dropped or renamed while it was read".formatted(wanted.namespace()),
                    "Start the backup again when nobody changes collections");
        }
        return found;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
