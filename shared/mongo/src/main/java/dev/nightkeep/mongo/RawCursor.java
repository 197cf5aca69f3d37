package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;

/** A cursor whose failures can be told from those of whoever takes its documents. */
final class RawCursor implements AutoCloseable {
    private final MongoCursor<RawBsonDocument> cursor;

    RawCursor(FindIterable<RawBsonDocument> find) {
        this.cursor = guard(find::cursor);
    }

    boolean hasNext() {
        return guard(cursor::hasNext);
    }

    RawBsonDocument next() {
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
