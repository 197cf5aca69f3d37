package dev.nightkeep.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A fast hash of 64 bits that nobody can foresee without its seed: multiplied and folded eight bytes at a time. It decides
 * what is counted as equal and nothing more; documents are compared byte by byte where they are written. Immutable.
 */
final class SeededHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0xa0761d6478bd642fL;
    private static final long SECOND = 0xe7037ed1a0b428dbL;

    private final long seed;

    SeededHash(long seed) {
        this.seed = mix(seed ^ FIRST, SECOND);
    }

    /** Of two numbers, of which the order counts. */
    long of(long first, long second) {
        return mix(mix(first ^ seed, SECOND) + second, FIRST ^ second);
    }

    /** Of bytes of a kind: the same bytes of another kind have another hash. */
    long of(long kind, byte[] bytes, int from, int to) {
        long hash = seed ^ kind * FIRST ^ (to - from);
        int position = from;
        for (; position + Long.BYTES <= to; position += Long.BYTES) {
            hash = mix(hash ^ (long) LONG.get(bytes, position), SECOND);
        }
        long rest = 0;
        for (; position < to; position++) {
            rest = (rest << Byte.SIZE) | (bytes[position] & 0xff);
        }
        return mix(hash ^ rest, FIRST);
    }

    private static long mix(long first, long second) {
        long high = Math.unsignedMultiplyHigh(first, second);
        return high ^ first * second ^ first;
    }
}
