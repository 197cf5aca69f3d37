package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads streams of which the length is stated by somebody who need not be right. */
final class BoundedBytes {
    private static final int SMALL_BYTES = 64 * 1024;

    /** The usual ratio of compression is below this, so that most parts are read into an array that never grows. */
    private static final int USUAL_RATIO = 16;

    private BoundedBytes() {}

    /**
     * At most {@code limit} bytes, in an array that grows with what comes.
     *
     * @param limit  the length that is stated
     * @param stored how many compressed bytes there are
     */
    static ByteSpan read(InputStream in, int limit, int stored) throws IOException {
        byte[] bytes = new byte[(int) Math.min(limit, Math.max(SMALL_BYTES, (long) stored * USUAL_RATIO))];
        int length = in.readNBytes(bytes, 0, bytes.length);
        while (length == bytes.length && length < limit) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, bytes.length * 2L));
            length += in.readNBytes(bytes, length, bytes.length - length);
        }
        return new ByteSpan(bytes, 0, length);
    }
}
