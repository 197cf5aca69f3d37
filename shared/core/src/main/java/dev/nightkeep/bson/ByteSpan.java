package dev.nightkeep.bson;

import java.util.Objects;

/** A view of bytes in an array; compared by identity of the array. Who hands one out says who owns the array. */
@SuppressWarnings("ArrayRecordComponent") // a view is what it is for; copying would cost every byte once more
public record ByteSpan(byte[] array, int offset, int length) {
    public ByteSpan {
        Objects.checkFromIndexSize(offset, length, array.length);
    }

    public static ByteSpan of(byte[] array) {
        return new ByteSpan(array, 0, array.length);
    }
}
