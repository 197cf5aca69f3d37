package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import dev.nightkeep.bson.ByteSpan;
import java.util.function.Supplier;

/** A cursor over batches, whose failures can be told from those of whoever takes its documents. */
final class RawCursor implements AutoCloseable {
    private final MongoCursor<ByteSpan> cursor;
    private final DocumentBatch batch;

    /** {@code find} must decode into {@code batch}, and nothing else. */
    RawCursor(FindIterable<ByteSpan> find, DocumentBatch batch) {
        this.batch = batch;
        this.cursor = guard(find::cursor);
    }

    /** Whether documents stand here, those of the next batch if this one is used up: its documents are gone then. */
    boolean fill() {
        if (cursor.available() == 0) {
            batch.clear();
        }
        return guard(cursor::hasNext);
    }

    /** Whether this batch has more. */
    boolean hasNext() {
        return cursor.available() > 0;
    }

    /** The next document, valid until the next batch. */
    ByteSpan next() {
        return guard(cursor::next);
    }

    private static <T> T guard(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new ScanBrokenException(e);
        }
    }

    @Override
    public void close() {
        cursor.close();
    }
}
