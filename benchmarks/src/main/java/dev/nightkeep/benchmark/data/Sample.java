package dev.nightkeep.benchmark.data;

import dev.nightkeep.bson.BsonFraming;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole BSON documents one behind the other, each with an ObjectId as its first field. Immutable by agreement: nobody
 * writes into the array.
 */
public final class Sample {
    private final byte[] bytes;
    private final int[] starts;

    private Sample(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** The documents that fill the array. */
    public static Sample of(byte[] bytes) {
        List<Integer> starts = new ArrayList<>();
        for (int position = 0; position < bytes.length; ) {
            starts.add(position);
            position += BsonFraming.lengthAt(bytes, position, bytes.length);
        }
        return new Sample(bytes, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    static Sample of(Iterable<byte[]> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.forEach(bytes::writeBytes);
        return of(bytes.toByteArray());
    }

    /** All of them. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many there are. */
    public int documents() {
        return starts.length;
    }

    /** Where a document starts; where the last one ends for the number behind the last. */
    public int start(int document) {
        return document < starts.length ? starts[document] : bytes.length;
    }
}
