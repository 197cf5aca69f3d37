package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** One collection on its way into the target. Thread-safe once prepared. */
final class RestoringCollection implements BlockConsumer {
    private final DocumentTarget target;
    private final CollectionDescription destination;
    private final ConflictStrategy strategy;
    private final ProgressListener progress;
    private final Cancellation cancellation;
    private final OutcomeTally tally = new OutcomeTally();
    private TargetCollection prepared = new TargetCollection(false, List.of());

    RestoringCollection(
            DocumentTarget target,
            CollectionDescription destination,
            ConflictStrategy strategy,
            ProgressListener progress,
            Cancellation cancellation) {
        this.target = target;
        this.destination = destination;
        this.strategy = strategy;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    void prepare() {
        prepared = target.prepare(destination);
    }

    @Override
    public void accept(DocumentBlock block) {
        DocumentBatches.cut(block, batch -> write(batch));
    }

    private void write(List<RawBsonDocument> batch) {
        cancellation.check();
        WriteOutcome outcome = target.write(destination.dataNamespace(), batch, strategy, destination.capped());
        tally.add(outcome);
        long bytes = batch.stream()
                .mapToLong(document -> document.getByteBuffer().remaining())
                .sum();
        progress.on(new ProgressEvent.Advanced(destination.namespace().toString(), batch.size(), bytes, 0));
    }

    long seen() {
        return tally.seen();
    }

    IndexOutcome buildIndexes(List<BsonDocument> indexes) {
        cancellation.check();
        return target.buildIndexes(destination.namespace(), indexes);
    }

    CollectionOutcome outcome(Namespace from, IndexOutcome indexes) {
        return new CollectionOutcome(from, destination.namespace(), prepared, tally.total(), tally.failed(), indexes);
    }
}
