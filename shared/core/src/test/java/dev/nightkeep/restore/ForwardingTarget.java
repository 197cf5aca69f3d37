package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import dev.nightkeep.target.TargetRoom;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** A target that does what another one does. */
class ForwardingTarget implements DocumentTarget {
    private final DocumentTarget target;

    ForwardingTarget(DocumentTarget target) {
        this.target = target;
    }

    @Override
    public SourceDescription describe() {
        return target.describe();
    }

    @Override
    public boolean exists(Namespace namespace) {
        return target.exists(namespace);
    }

    @Override
    public TargetCollection prepare(CollectionDescription wanted) {
        return target.prepare(wanted);
    }

    @Override
    public WriteOutcome write(
            Namespace namespace, List<RawBsonDocument> documents, ConflictStrategy strategy, boolean ordered) {
        return target.write(namespace, documents, strategy, ordered);
    }

    /** What is in memory has no validators. */
    @Override
    public DocumentTarget enforcing() {
        return this;
    }

    @Override
    public Set<BsonValue> existing(Namespace namespace, List<BsonValue> ids) {
        return target.existing(namespace, ids);
    }

    @Override
    public long count(Namespace namespace) {
        return target.count(namespace);
    }

    @Override
    public IndexOutcome buildIndexes(Namespace namespace, List<BsonDocument> indexes) {
        return target.buildIndexes(namespace, indexes);
    }

    @Override
    public List<String> differences(CollectionDescription wanted, List<BsonDocument> indexes) {
        return target.differences(wanted, indexes);
    }

    @Override
    public Optional<CollectionDescription> find(Namespace namespace) {
        return target.find(namespace);
    }

    @Override
    public List<BsonDocument> indexes(Namespace namespace) {
        return target.indexes(namespace);
    }

    @Override
    public List<RawBsonDocument> fetch(Namespace namespace, List<BsonValue> ids) {
        return target.fetch(namespace, ids);
    }

    @Override
    public List<RawBsonDocument> sample(Namespace namespace, int count) {
        return target.sample(namespace, count);
    }

    @Override
    public List<RawBsonDocument> having(Namespace namespace, List<BsonDocument> combinations) {
        return target.having(namespace, combinations);
    }

    @Override
    public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
        return target.change(namespace, changes);
    }

    @Override
    public Optional<TargetRoom> room(String database) {
        return target.room(database);
    }

    @Override
    public void close() {
        target.close();
    }
}
