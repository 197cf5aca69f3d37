package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.hash.Digest;

/**
 * A part that was compressed, decoded again and found to be the same.
 *
 * @param bytes    compressed; valid until its encoder's next call
 * @param rawBytes how many bytes went in
 * @param sha256   of the compressed bytes
 */
public record EncodedPart(ByteSpan bytes, long rawBytes, Digest sha256) {}
