package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Compressed bytes of one part after the other, in an array that is kept from part to part. */
final class ReusedBytes extends ByteArrayOutputStream {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final byte[] chunk = new byte[CHUNK_BYTES];

    ReusedBytes() {
        super(CHUNK_BYTES);
    }

    /** What was written since the last {@link #reset()}, valid until the next one. */
    ByteSpan span() {
        return new ByteSpan(buf, 0, count);
    }

    /** Appends what remains of a buffer outside of the heap. */
    void append(ByteBuffer source) {
        while (source.hasRemaining()) {
            int taken = Math.min(source.remaining(), CHUNK_BYTES);
            source.get(chunk, 0, taken);
            write(chunk, 0, taken);
        }
    }
}
