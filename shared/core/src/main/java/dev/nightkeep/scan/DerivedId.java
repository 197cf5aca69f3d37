package dev.nightkeep.scan;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Gives documents without an {@code _id} one that follows from what tells them apart, so that bringing them back twice
 * does not double them: an ObjectId of the first bytes of a SHA-256. Immutable.
 */
final class DerivedId {
    private static final int OBJECT_ID_BYTES = 12;
    private static final byte[] ELEMENT = "\u0007_id\0".getBytes(StandardCharsets.US_ASCII);

    private final String[] keyPath;

    DerivedId(String keyField) {
        this.keyPath = keyField.split("\\.");
    }

    /** The document as bytes of its own, with an {@code _id}. */
    byte[] complete(ByteSpan document, Namespace namespace) {
        byte[] bytes = java.util.Arrays.copyOfRange(
                document.array(), document.offset(), document.offset() + document.length());
        return BsonScan.id(bytes, 0, bytes.length).isPresent() ? bytes : withId(bytes, namespace);
    }

    private byte[] withId(byte[] bytes, Namespace namespace) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((namespace + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] id = sha256.digest(basis(bytes));
        int length = bytes.length + ELEMENT.length + OBJECT_ID_BYTES;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put(ELEMENT)
                .put(id, 0, OBJECT_ID_BYTES)
                .put(bytes, BsonFraming.MIN_LENGTH - 1, bytes.length - BsonFraming.MIN_LENGTH + 1)
                .array();
    }

    /** The key, where there is one; else the whole document. */
    private byte[] basis(byte[] bytes) {
        BsonValue value = new RawBsonDocument(bytes);
        for (String step : keyPath) {
            value = value instanceof BsonDocument within ? within.get(step) : null;
        }
        return value == null || value.isNull() ? bytes : BsonScan.text(value).getBytes(StandardCharsets.UTF_8);
    }
}
