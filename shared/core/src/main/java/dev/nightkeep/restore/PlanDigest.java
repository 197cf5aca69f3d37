package dev.nightkeep.restore;

import dev.nightkeep.hash.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of decisions that does not depend on their order: the sum of what each hashes to. Not thread-safe.
 */
final class PlanDigest {
    private static final int WORDS = 4;

    private final long[] sum = new long[WORDS];

    /** What each decision adds: its document, its fate, and both states of the target. */
    static List<byte[]> of(List<DocumentDecision> decisions) {
        MessageDigest sha256 = Digest.sha256();
        return decisions.stream().map(decision -> of(decision, sha256)).toList();
    }

    private static byte[] of(DocumentDecision decision, MessageDigest sha256) {
        sha256.update(decision.idText().getBytes(StandardCharsets.UTF_8));
        sha256.update((" " + decision.fate().text() + " ").getBytes(StandardCharsets.UTF_8));
        decision.live().ifPresent(live -> sha256.update(live.getByteBuffer().asNIO()));
        sha256.update((byte) 0);
        decision.after().ifPresent(after -> sha256.update(after.getByteBuffer().asNIO()));
        return sha256.digest();
    }

    void add(byte[] hash) {
        ByteBuffer words = ByteBuffer.wrap(hash);
        for (int word = 0; word < WORDS; word++) {
            sum[word] += words.getLong();
        }
    }

    Digest digest() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (long word : sum) {
            bytes.putLong(word);
        }
        return new Digest(HexFormat.of().formatHex(bytes.array()));
    }
}
