package dev.nightkeep.target;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.SourceDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * A target that is held in memory, as raw bytes; unique indexes hold. Thread-safe. To see failures, wrap it: it has none
 * of its own but for violated indexes.
 */
public final class InMemoryTarget implements DocumentTarget {
    private final Map<Namespace, InMemoryTargetCollection> collections = new ConcurrentSkipListMap<>();
    private volatile Optional<TargetRoom> room = Optional.empty();

    /** The documents of the collection in the order in which they came; none where there is no collection. */
    public List<RawBsonDocument> documents(Namespace namespace) {
        return found(namespace).map(InMemoryTargetCollection::documents).orElse(List.of());
    }

    /** Says from now on that databases have this room. */
    public void give(TargetRoom told) {
        room = Optional.of(told);
    }

    @Override
    public Optional<TargetRoom> room(String database) {
        return room;
    }

    @Override
    public List<String> differences(CollectionDescription wanted, List<BsonDocument> indexes) {
        return found(wanted.namespace())
                .map(collection -> collection.differences(wanted, indexes))
                .orElse(List.of());
    }

    @Override
    public Optional<CollectionDescription> find(Namespace namespace) {
        return found(namespace).map(InMemoryTargetCollection::description);
    }

    @Override
    public List<RawBsonDocument> fetch(Namespace namespace, List<BsonValue> ids) {
        return found(namespace).map(collection -> collection.fetch(ids)).orElse(List.of());
    }

    @Override
    public List<RawBsonDocument> sample(Namespace namespace, int count) {
        return documents(namespace).stream().limit(count).toList();
    }

    @Override
    public List<RawBsonDocument> having(Namespace namespace, List<BsonDocument> combinations) {
        return found(namespace)
                .map(collection -> collection.having(combinations))
                .orElse(List.of());
    }

    @Override
    public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
        return collections.computeIfAbsent(namespace, InMemoryTarget::plain).change(changes);
    }

    /** The indexes of the collection, {@code _id_} first; none where there is no collection. */
    @Override
    public List<BsonDocument> indexes(Namespace namespace) {
        return found(namespace).map(InMemoryTargetCollection::indexes).orElse(List.of());
    }

    /** The collections in namespace order. */
    public List<CollectionDescription> collections() {
        return collections.values().stream()
                .map(InMemoryTargetCollection::description)
                .toList();
    }

    @Override
    public SourceDescription describe() {
        return new SourceDescription("in memory 1.0", "1.0", "standalone");
    }

    @Override
    public boolean exists(Namespace namespace) {
        return collections.containsKey(namespace);
    }

    @Override
    public TargetCollection prepare(CollectionDescription wanted) {
        InMemoryTargetCollection fresh = new InMemoryTargetCollection(wanted);
        InMemoryTargetCollection present = collections.putIfAbsent(wanted.namespace(), fresh);
        return present == null ? new TargetCollection(true, List.of()) : present.compare(wanted);
    }

    @Override
    public WriteOutcome write(
            Namespace namespace, List<RawBsonDocument> documents, ConflictStrategy strategy, boolean ordered) {
        return collections.computeIfAbsent(namespace, InMemoryTarget::plain).write(documents, strategy, ordered);
    }

    private static InMemoryTargetCollection plain(Namespace namespace) {
        return new InMemoryTargetCollection(
                new CollectionDescription(namespace, CollectionType.COLLECTION, new BsonDocument(), Optional.empty()));
    }

    /** There are no validators. */
    @Override
    public DocumentTarget enforcing() {
        return this;
    }

    @Override
    public Set<BsonValue> existing(Namespace namespace, List<BsonValue> ids) {
        return found(namespace).map(collection -> collection.existing(ids)).orElse(Set.of());
    }

    @Override
    public long count(Namespace namespace) {
        return documents(namespace).size();
    }

    @Override
    public IndexOutcome buildIndexes(Namespace namespace, List<BsonDocument> indexes) {
        return collections.computeIfAbsent(namespace, InMemoryTarget::plain).buildIndexes(indexes);
    }

    private Optional<InMemoryTargetCollection> found(Namespace namespace) {
        return Optional.ofNullable(collections.get(namespace));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
