package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonBytes;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.bson.BsonDocument;

/** What goes into a part. */
@SuppressWarnings("ArrayRecordComponent") // of a test, which does not compare it
record RawPart(byte[] bytes, int documents) {
    static RawPart of(List<BsonDocument> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.forEach(document -> bytes.writeBytes(BsonBytes.encode(document)));
        return new RawPart(bytes.toByteArray(), documents.size());
    }
}
