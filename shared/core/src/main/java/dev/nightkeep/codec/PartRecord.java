package dev.nightkeep.codec;

import dev.nightkeep.hash.Digest;
import java.util.Optional;

/**
 * One part of an object: a complete compressed stream that ends on a document boundary.
 *
 * @param offset    where it starts in the object's compressed bytes (before sealing)
 * @param bytes     its compressed length
 * @param rawBytes  its length when decoded
 * @param documents how many documents end in it
 * @param firstId   the first document's {@code _id} as canonical Extended JSON; absent where it is long
 * @param lastId    likewise of the last one
 * @param sha256    of its compressed bytes; absent in an encrypted backup, where it would let a reader of the bucket
 *                  confirm what it guesses of the content, and where the encryption authenticates every byte
 */
public record PartRecord(
        long offset,
        long bytes,
        long rawBytes,
        long documents,
        Optional<String> firstId,
        Optional<String> lastId,
        Optional<Digest> sha256) {
    public PartRecord {
        if (offset < 0 || bytes < 0 || rawBytes < 0 || documents < 0) {
            throw new IllegalArgumentException(
                    "negative number in part at %d: %d, %d, %d".formatted(offset, bytes, rawBytes, documents));
        }
        java.util.Objects.requireNonNull(sha256, "sha256");
    }

    /** The same part as a bucket may show it where its content is encrypted: without what tells of the content. */
    public PartRecord veiled() {
        return new PartRecord(offset, bytes, rawBytes, documents, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
