package dev.nightkeep.deflate;

import dev.nightkeep.bson.ByteSpan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits, the lowest first, in an array that is kept from stream to stream. For one thread. */
final class BitWriter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int INITIAL_BYTES = 64 * 1024;

    /** What an unusual stream made the array grow to beyond this is given back to the heap. */
    private static final int KEPT_BYTES = 8 * 1024 * 1024;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int position;
    private long pending;
    private int count;

    void reset() {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[INITIAL_BYTES];
        }
        position = 0;
        pending = 0;
        count = 0;
    }

    /** Makes room for so many bytes; without it, writing fails. */
    void reserve(long more) {
        long needed = position + more + 2L * Long.BYTES;
        if (needed > bytes.length) {
            long roomy = bytes.length + Math.min(bytes.length, KEPT_BYTES / 2L);
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, roomy)));
        }
    }

    /** Writes at most 56 bits, of which those above {@code length} are zero. */
    void write(long bits, int length) {
        pending |= bits << count;
        count += length;
        LONG.set(bytes, position, pending);
        position += count >>> 3;
        pending >>>= count & ~7;
        count &= 7;
    }

    /** Goes on at the next whole byte. */
    void align() {
        write(0, -count & 7);
    }

    /** Copies bytes behind those written, which must be whole. */
    void copy(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, bytes, position, length);
        position += length;
    }

    /** The whole bytes that were written, valid until the next reset. */
    ByteSpan span() {
        return new ByteSpan(bytes, 0, position);
    }
}
