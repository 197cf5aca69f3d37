package dev.nightkeep.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** Cuts documents into batches that fit into one message of the protocol (48 MB) with room to spare. */
final class WriteBatches {
    static final int MAX_DOCUMENTS = 1000;
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private WriteBatches() {}

    /** In order; a document that is larger than a batch is one alone. */
    static List<List<RawBsonDocument>> of(List<RawBsonDocument> documents) {
        List<List<RawBsonDocument>> batches = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int next = 0; next < documents.size(); next++) {
            int size = size(documents.get(next));
            if (next > from && (next - from == MAX_DOCUMENTS || bytes + size > MAX_BYTES)) {
                batches.add(documents.subList(from, next));
                from = next;
                bytes = 0;
            }
            bytes += size;
        }
        if (from < documents.size()) {
            batches.add(documents.subList(from, documents.size()));
        }
        return batches;
    }

    static int size(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }
}
