package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.RawBsonDocument;

/**
 * Walks through a backup in the order in which it is stored, with several batches in work at once. Collections may come
 * interleaved, as in an archive of mongodump; the batches of each keep their order. Memory is bounded by the batches,
 * whatever the number of collections. For a walk that shows one thing at a time.
 */
final class OrderedWalk implements ContentsVisitor {
    private final Function<StoredCollection, Optional<? extends WalkedCollection>> open;
    private final Pipeline<Runnable> pipeline;
    private final RestoreRequest request;
    private final Cancellation cancellation;
    private final Map<Namespace, Taking> begun = new HashMap<>();

    private OrderedWalk(
            Function<StoredCollection, Optional<? extends WalkedCollection>> open,
            Workers workers,
            RestoreRequest request,
            Cancellation cancellation) {
        this.open = open;
        this.pipeline = new Pipeline<>(workers, 2 * request.threads(), Runnable::run);
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
        return open.apply(collection).map(Taking::new).map(taking -> {
            begun.put(collection.description().namespace(), taking);
            return taking::take;
        });
    }

    @Override
    public void end(StoredCollection collection) {
        Optional.ofNullable(begun.remove(collection.description().namespace()))
                .ifPresent(taking -> taking.end(collection));
    }

    /** One collection while it is walked. */
    private final class Taking {
        private final WalkedCollection taker;
        private long seen;

        Taking(WalkedCollection taker) {
            this.taker = taker;
        }

        void take(DocumentBlock block) {
            DocumentBatches.cut(block, request.batchSize(), this::submit);
        }

        private void submit(List<RawBsonDocument> batch) {
            cancellation.check();
            pipeline.submit(taker.batch(seen, batch));
            seen += batch.size();
            if (taker.oneByOne()) {
                pipeline.finish();
            }
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
