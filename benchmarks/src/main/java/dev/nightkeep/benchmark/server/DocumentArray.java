package dev.nightkeep.benchmark.server;

import dev.nightkeep.benchmark.data.Sample;
import dev.nightkeep.benchmark.data.SampleIds;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Some documents of a sample as a BSON array, ready to be sent but for their ids. Immutable. */
final class DocumentArray {
    private static final byte DOCUMENT = 0x03;
    private static final int LONGEST_ELEMENT_HEAD = 9;

    private final ByteBuffer bytes;
    private final int[] ids;

    private DocumentArray(ByteBuffer bytes, int[] ids) {
        this.bytes = bytes;
        this.ids = ids;
    }

    /** Documents {@code [first, end)} of the sample. */
    static DocumentArray of(Sample sample, int first, int end) {
        ByteBuffer bytes = ByteBuffer.allocate(mostBytes(sample, first, end))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0);
        int[] ids = new int[end - first];
        for (int i = 0; i < ids.length; i++) {
            bytes.put(DOCUMENT)
                    .put(Integer.toString(i).getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 0);
            ids[i] = bytes.position() + SampleIds.OFFSET;
            int start = sample.start(first + i);
            bytes.put(sample.bytes(), start, sample.start(first + i + 1) - start);
        }
        bytes.put((byte) 0).putInt(0, bytes.position());
        return new DocumentArray(bytes.flip().asReadOnlyBuffer(), ids);
    }

    static int mostBytes(Sample sample, int first, int end) {
        return sample.start(end) - sample.start(first) + (end - first) * LONGEST_ELEMENT_HEAD + Integer.BYTES + 1;
    }

    int documents() {
        return ids.length;
    }

    int length() {
        return bytes.limit();
    }

    /** Appends the array; its first document gets the id of {@code number}, the others follow. */
    void writeTo(ByteBuffer target, long number) {
        int start = target.position();
        target.put(bytes.duplicate());
        ByteOrder order = target.order();
        target.order(ByteOrder.BIG_ENDIAN);
        for (int i = 0; i < ids.length; i++) {
            SampleIds.write(target, start + ids[i], number + i);
        }
        target.order(order);
    }
}
