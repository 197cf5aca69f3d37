package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.progress.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.RawBsonDocument;

/**
 * Walks through a backup in the order in which it is stored, with several batches in work at once. Memory is bounded by
 * the batches. For one thread.
 */
final class OrderedWalk implements ContentsVisitor {
    private final Function<StoredCollection, Optional<? extends WalkedCollection>> open;
    private final Workers workers;
    private final RestoreRequest request;
    private final Cancellation cancellation;
    private Optional<Taking> current = Optional.empty();

    private OrderedWalk(
            Function<StoredCollection, Optional<? extends WalkedCollection>> open,
            Workers workers,
            RestoreRequest request,
            Cancellation cancellation) {
        this.open = open;
        this.workers = workers;
        this.request = request;
        this.cancellation = cancellation;
    }

    /** @param open what takes a collection, or empty where it is passed over */
    static void walk(
            BackupContents contents,
            RestoreRequest request,
            Cancellation cancellation,
            Function<StoredCollection, Optional<? extends WalkedCollection>> open) {
        try (Workers workers = new Workers("nightkeep-restore-", request.threads())) {
            contents.visit(new OrderedWalk(open, workers, request, cancellation), 1, cancellation);
        }
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        cancellation.check();
        current = open.apply(collection).map(Taking::new);
        return current.map(taking -> taking::take);
    }

    @Override
    public void end(StoredCollection collection) {
        current.ifPresent(taking -> taking.end(collection));
        current = Optional.empty();
    }

    /** One collection while it is walked. */
    private final class Taking {
        private final WalkedCollection taker;
        private final Pipeline<Runnable> pipeline;
        private long seen;

        Taking(WalkedCollection taker) {
            this.taker = taker;
            this.pipeline = new Pipeline<>(workers, taker.oneByOne() ? 0 : 2 * request.threads(), Runnable::run);
        }

        void take(DocumentBlock block) {
            DocumentBatches.cut(block, request.batchSize(), this::submit);
        }

        private void submit(List<RawBsonDocument> batch) {
            cancellation.check();
            pipeline.submit(taker.batch(seen, batch));
            seen += batch.size();
        }

        void end(StoredCollection collection) {
            pipeline.finish();
            collection.documents().ifPresent(stated -> {
                if (stated != seen) {
                    throw new CorruptBackupException(
                            "%s should have %d documents, %d were read"
                                    .formatted(collection.description().namespace(), stated, seen),
                            "Verify the backup, and restore another one");
                }
            });
            taker.end(collection);
        }
    }
}
