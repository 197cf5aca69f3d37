package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/**
 * What a restore is about to touch, as something to back up: the live documents that it replaces, and behind them one
 * collection of all its changes, {@code nightkeep.<restore id>}. Each collection is compared once, when it is read; read
 * by one thread.
 */
final class RollbackSource implements DocumentSource, SourceView {
    private static final String DATABASE = "nightkeep";

    private final DocumentTarget target;
    private final RollbackWalk walk;
    private final Namespace changes;
    private final List<CollectionPlan> touched;
    private final ChangeSpool spool;

    /** @param spool gets every change, and is complete when everything was read */
    RollbackSource(
            BackupContents contents,
            DocumentTarget target,
            RestoreRequest request,
            PlanRestore.Decided decided,
            RestoreId id,
            ChangeSpool spool,
            Cancellation cancellation) {
        this.target = target;
        this.spool = spool;
        this.walk = new RollbackWalk(contents, target, request, decided.repeated(), spool, cancellation);
        this.changes = changes(id);
        this.touched = decided.plan().collections().stream()
                .filter(each -> each.counts().tried() > 0)
                .toList();
    }

    /** The collection of changes of a restore. */
    static Namespace changes(RestoreId id) {
        return new Namespace(DATABASE, id.value());
    }

    @Override
    public SourceDescription describe() {
        return target.describe();
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        List<CollectionDescription> collections = new ArrayList<>();
        touched.forEach(each -> target.find(each.to()).ifPresent(collections::add));
        collections.add(
                new CollectionDescription(changes, CollectionType.COLLECTION, new BsonDocument(), Optional.empty()));
        return new Inventory(collections, List.of(), OptionalLong.empty(), OptionalLong.empty());
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
    public Optional<String> pin(CollectionDescription collection) {
        return Optional.empty();
    }

    @Override
    public OptionalLong estimatedBytes(CollectionDescription collection) {
        return OptionalLong.empty();
    }

    @Override
    public Consistency consistency() {
        return Consistency.perCollection();
    }

    @Override
    public List<BsonDocument> indexes(CollectionDescription collection) {
        return collection.namespace().equals(changes)
                ? List.of(BsonDocument.parse("{v: 2, key: {_id: 1}, name: '_id_'}"))
                : target.indexes(collection.namespace());
    }

    @Override
    public List<Partition> split(CollectionDescription collection, int wanted) {
        return List.of(Partition.whole(collection));
    }

    @Override
    public Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
        Namespace namespace = partition.collection().namespace();
        if (namespace.equals(changes)) {
            readChanges(consumer);
        } else {
            walk.walk(Set.of(namespace), consumer);
        }
        return Optional.empty();
    }

    /** Collections that are not there have nothing to keep, and changes all the same. */
    private void readChanges(DocumentConsumer consumer) {
        Set<Namespace> rest = touched.stream()
                .map(CollectionPlan::to)
                .filter(name -> !walk.walked().contains(name))
                .collect(Collectors.toUnmodifiableSet());
        if (!rest.isEmpty()) {
            walk.walk(rest, (bytes, offset, length) -> {
                throw new dev.nightkeep.error.TargetChangedException(
                        "A collection was created while the restore was prepared", "Start the restore again");
            });
        }
        spool.complete().forEach(record -> consumer.accept(record, 0, record.length));
    }

    @Override
    public void close() {
        // the target belongs to the caller
    }
}
