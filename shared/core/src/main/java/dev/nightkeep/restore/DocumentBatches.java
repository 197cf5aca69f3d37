package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** Cuts a block into batches that a server takes in one message. */
final class DocumentBatches {
    /** As many as mongorestore sends at once. */
    static final int MAX_DOCUMENTS = 1000;

    /** Well below the 48,000,000 bytes that a server takes in one message. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private DocumentBatches() {}

    static void cut(DocumentBlock block, Consumer<List<RawBsonDocument>> batches) {
        cut(block, MAX_DOCUMENTS, batches);
    }

    /** @param most documents in a batch, at most {@link #MAX_DOCUMENTS} */
    static void cut(DocumentBlock block, int most, Consumer<List<RawBsonDocument>> batches) {
        List<RawBsonDocument> batch = new ArrayList<>(MAX_DOCUMENTS);
        int bytes = 0;
        for (RawBsonDocument document : block) {
            int length = document.getByteBuffer().remaining();
            if (!batch.isEmpty() && (batch.size() == most || bytes + length > MAX_BYTES)) {
                batches.accept(batch);
                batch = new ArrayList<>(MAX_DOCUMENTS);
                bytes = 0;
            }
            batch.add(document);
            bytes += length;
        }
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
    }
}
