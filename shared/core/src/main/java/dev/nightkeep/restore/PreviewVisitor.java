package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Compares what it is shown with the target by {@code _id}. Thread-safe. */
final class PreviewVisitor implements ContentsVisitor {
    private final DocumentTarget target;
    private final RestoreRequest request;
    private final ProgressListener progress;
    private final Cancellation cancellation;
    private final Map<StoredCollection, Counts> begun = new ConcurrentHashMap<>();
    private final List<CollectionPreview> previews = new CopyOnWriteArrayList<>();

    PreviewVisitor(
            DocumentTarget target, RestoreRequest request, ProgressListener progress, Cancellation cancellation) {
        this.target = target;
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        return request.destination(collection.description()).map(destination -> begin(collection, destination));
    }

    private BlockConsumer begin(StoredCollection collection, CollectionDescription destination) {
        Counts counts = new Counts(destination, target.exists(destination.namespace()));
        begun.put(collection, counts);
        return block -> DocumentBatches.cut(block, batch -> compare(counts, batch));
    }

    private void compare(Counts counts, List<RawBsonDocument> batch) {
        cancellation.check();
        Namespace data = counts.destination().dataNamespace();
        List<BsonValue> ids = new ArrayList<>(batch.size());
        batch.forEach(document -> Optional.ofNullable(document.get("_id")).ifPresent(ids::add));
        long present = counts.exists() ? target.existing(data, ids).size() : 0;
        counts.present().add(present);
        counts.toAdd().add(batch.size() - present);
        progress.on(new ProgressEvent.Advanced(counts.destination().namespace().toString(), batch.size(), 0, 0));
    }

    @Override
    public void end(StoredCollection collection) {
        Counts counts = Objects.requireNonNull(begun.remove(collection));
        int indexes = (int) collection.indexes().stream()
                .filter(index ->
                        !index.get("name", new org.bson.BsonString("")).equals(new org.bson.BsonString("_id_")))
                .count();
        previews.add(new CollectionPreview(
                collection.description().namespace(),
                counts.destination().namespace(),
                counts.exists(),
                counts.toAdd().sum(),
                counts.present().sum(),
                indexes));
    }

    List<CollectionPreview> previews() {
        return previews.stream()
                .sorted(Comparator.comparing(CollectionPreview::from))
                .toList();
    }

    private record Counts(CollectionDescription destination, boolean exists, LongAdder toAdd, LongAdder present) {
        Counts(CollectionDescription destination, boolean exists) {
            this(destination, exists, new LongAdder(), new LongAdder());
        }
    }
}
