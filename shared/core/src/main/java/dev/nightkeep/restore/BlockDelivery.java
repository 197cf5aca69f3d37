package dev.nightkeep.restore;

import dev.nightkeep.progress.Cancellation;
import java.util.concurrent.Executors;

/** Hands the blocks of plain BSON on, on several threads. Safe for use by many threads, each with its own blocks. */
final class BlockDelivery {
    private final Workers workers;
    private final int ahead;
    private final Cancellation cancellation;

    /**
     * A delivery.
     *
     * @param ahead how many blocks may be read before the first of them is delivered
     */
    BlockDelivery(Workers workers, int ahead, Cancellation cancellation) {
        this.workers = workers;
        this.ahead = ahead;
        this.cancellation = cancellation;
    }

    /** Returns when all documents were taken. */
    void deliver(BsonBlocks blocks, BlockConsumer consumer) {
        try (Pipeline<Object> running = Pipeline.ofActions(workers, ahead)) {
            for (var next = blocks.next(); next.isPresent(); next = blocks.next()) {
                cancellation.check();
                var block = next.get();
                running.submit(Executors.callable(() -> consumer.accept(block)));
            }
            running.finish();
        }
    }
}
