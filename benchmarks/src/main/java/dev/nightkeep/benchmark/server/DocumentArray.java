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
    private final int documents;
    private final int[] ids;

    /** @param ids where those stand that are written when the array is sent */
    private DocumentArray(ByteBuffer bytes, int documents, int[] ids) {
        this.bytes = bytes;
        this.documents = documents;
        this.ids = ids;
    }

    /** Documents {@code [first, end)} of the sample. */
    static DocumentArray of(Sample sample, int first, int end) {
        ByteBuffer bytes = begin(mostBytes(sample, first, end));
        int[] ids = new int[end - first];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = append(bytes, i, sample, first + i);
        }
        return new DocumentArray(end(bytes), ids.length, ids);
    }

    /** Documents of a collection by their numbers, with their ids. */
    static DocumentArray of(ReplayedCollection collection, long[] numbers) {
        Sample sample = collection.sample();
        int length = Integer.BYTES + 1;
        for (long number : numbers) {
            int document = (int) (number % sample.documents());
            length += sample.start(document + 1) - sample.start(document) + LONGEST_ELEMENT_HEAD;
        }
        ByteBuffer bytes = begin(length);
        for (int i = 0; i < numbers.length; i++) {
            int id = append(bytes, i, sample, (int) (numbers[i] % sample.documents()));
            writeId(bytes, id, numbers[i]);
        }
        return new DocumentArray(end(bytes), numbers.length, new int[0]);
    }

    private static ByteBuffer begin(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0);
    }

    private static ByteBuffer end(ByteBuffer bytes) {
        bytes.put((byte) 0).putInt(0, bytes.position());
        return bytes.flip().asReadOnlyBuffer();
    }

    /** Returns where the id stands. */
    private static int append(ByteBuffer bytes, int index, Sample sample, int document) {
        bytes.put(DOCUMENT)
                .put(Integer.toString(index).getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
        int id = bytes.position() + SampleIds.OFFSET;
        int start = sample.start(document);
        bytes.put(sample.bytes(), start, sample.start(document + 1) - start);
        return id;
    }

    private static void writeId(ByteBuffer target, int position, long number) {
        ByteOrder order = target.order();
        SampleIds.write(target.order(ByteOrder.BIG_ENDIAN), position, number);
        target.order(order);
    }

    /** An upper bound for {@code [first, end)}. */
    static int mostBytes(Sample sample, int first, int end) {
        return sample.start(end) - sample.start(first) + (end - first) * LONGEST_ELEMENT_HEAD + Integer.BYTES + 1;
    }

    int documents() {
        return documents;
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
