package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.IndexOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes what it is shown into the target. Thread-safe. */
final class RestoreVisitor implements ContentsVisitor {
    private final DocumentTarget target;
    private final RestoreRequest request;
    private final ProgressListener progress;
    private final Cancellation cancellation;
    private final Map<StoredCollection, RestoringCollection> begun = new ConcurrentHashMap<>();
    private final List<CollectionOutcome> outcomes = new java.util.concurrent.CopyOnWriteArrayList<>();

    RestoreVisitor(
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
        cancellation.check();
        RestoringCollection restoring =
                new RestoringCollection(target, destination, request.strategy(), progress, cancellation);
        restoring.prepare();
        begun.put(collection, restoring);
        return restoring;
    }

    @Override
    public void end(StoredCollection collection) {
        RestoringCollection restoring = java.util.Objects.requireNonNull(begun.remove(collection));
        requireAll(collection, restoring);
        IndexOutcome indexes = collection.description().type() == CollectionType.VIEW
                ? new IndexOutcome(0, 0, List.of())
                : restoring.buildIndexes(collection.indexes());
        outcomes.add(restoring.outcome(collection.description().namespace(), indexes));
        progress.on(new ProgressEvent.CollectionFinished(
                collection.description().namespace().toString()));
    }

    private static void requireAll(StoredCollection collection, RestoringCollection restoring) {
        collection.documents().ifPresent(stated -> {
            if (stated != restoring.seen()) {
                throw new CorruptBackupException(
                        "%s should have %d documents, %d were read"
                                .formatted(collection.description().namespace(), stated, restoring.seen()),
                        "Verify the backup, and restore another one");
            }
        });
    }

    List<CollectionOutcome> outcomes() {
        return outcomes.stream()
                .sorted(Comparator.comparing(CollectionOutcome::from))
                .toList();
    }
}
