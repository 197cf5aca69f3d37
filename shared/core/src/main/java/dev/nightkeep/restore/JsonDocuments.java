package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.format.BlockChecksum;
import dev.nightkeep.format.JsonChecksum;
import dev.nightkeep.format.JsonCursor;
import dev.nightkeep.progress.Cancellation;
import java.util.concurrent.Executors;

/** Turns arrays of Extended JSON into blocks of documents, on several threads. For one thread. */
final class JsonDocuments {
    private final JsonCursor cursor;
    private final Workers workers;
    private final int ahead;
    private final Cancellation cancellation;

    /**
     * A converter.
     *
     * @param ahead how many blocks may be read before the first of them is converted, and again before it is delivered
     */
    JsonDocuments(JsonCursor cursor, Workers workers, int ahead, Cancellation cancellation) {
        this.cursor = cursor;
        this.workers = workers;
        this.ahead = ahead;
        this.cancellation = cancellation;
    }

    /** Delivers the documents of the array that stands here; all were taken when it returns. */
    JsonChecksum show(BlockConsumer consumer) {
        BlockChecksum checksum = new BlockChecksum();
        try (Pipeline<Object> deliveries = Pipeline.ofActions(workers, ahead);
                Pipeline<DocumentBlock> conversions = new Pipeline<>(workers, ahead, block -> {
                    checksum.add(block);
                    deliveries.submit(Executors.callable(() -> consumer.accept(block)));
                })) {
            read(conversions);
            conversions.finish();
            deliveries.finish();
        }
        return checksum.result();
    }

    private void read(Pipeline<DocumentBlock> conversions) {
        cursor.beginArray();
        boolean more = cursor.nextElement();
        while (more) {
            JsonLines lines = new JsonLines(cursor.name(), cursor.line());
            do {
                lines.add(cursor.value());
                more = cursor.nextElement();
            } while (more && !lines.full());
            cancellation.check();
            conversions.submit(lines::convert);
        }
    }
}
