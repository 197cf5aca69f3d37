package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.ComparableBson;
import dev.nightkeep.hash.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The first 128 bits of a SHA-256 that begins with a key of this comparison: what it leaves in temporary files confirms no
 * guess about documents. For one thread.
 */
final class KeyedHash {
    private static final int KEY_BYTES = 32;
    private static final byte ID = 1;
    private static final byte BODY = 2;
    private static final byte NO_ID = 3;

    private final byte[] key;
    private final MessageDigest sha256 = Digest.sha256();

    private KeyedHash(byte[] key) {
        this.key = key;
    }

    /** With a key that nobody knows. */
    static KeyedHash fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new KeyedHash(key);
    }

    /** Of an {@code _id} in a collection: the same for all ids that MongoDB holds for equal, such as 1 and 1.0. */
    Hash id(String namespace, BsonValue id) {
        return of(ID, namespace, ByteSpan.of(BsonBytes.encode(new BsonDocument("", ComparableBson.of(id)))));
    }

    /** What stands in for the {@code _id} of a document that has none: all of it. */
    Hash withoutId(String namespace, ByteSpan document) {
        return of(NO_ID, namespace, document);
    }

    /** Of a document's bytes. */
    Hash body(ByteSpan document) {
        return of(BODY, "", document);
    }

    private Hash of(byte kind, String namespace, ByteSpan bytes) {
        sha256.update(key);
        sha256.update(kind);
        sha256.update(namespace.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(bytes.array(), bytes.offset(), bytes.length());
        return Hash.read(ByteBuffer.wrap(sha256.digest()));
    }
}
