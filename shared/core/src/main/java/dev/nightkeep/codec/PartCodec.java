package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.InputStream;

/**
 * Compresses and decompresses parts. One worker's tool: not safe for use by more than one thread, so that it can keep its
 * buffers and native state from part to part.
 */
public interface PartCodec extends AutoCloseable {
    /**
     * Compresses bytes into one complete stream. Zero bytes give a complete stream that decodes to zero bytes, never
     * nothing ({@link Compression#NONE} excepted).
     *
     * @return the compressed bytes, valid until the next call, whatever happens to {@code raw} meanwhile
     */
    ByteSpan encode(byte[] raw, int offset, int length);

    /**
     * The decoded bytes of exactly one part. The stream MUST fail with an {@link java.io.IOException} where the part is
     * cut off, changed in a way that the codec can tell, or followed by other bytes. {@link Compression#NONE} cannot
     * tell any of these.
     *
     * @param part read to its end, and closed when the stream is closed
     * @return to be closed, before or after its end; valid until the next call of {@code decode} or {@code encode}
     */
    InputStream decode(InputStream part);

    /** Frees native memory. MUST NOT throw. */
    @Override
    void close();
}
