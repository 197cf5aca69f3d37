package dev.nightkeep.benchmark.data;

import java.nio.ByteBuffer;
import org.bson.types.ObjectId;

/**
 * The {@code _id}s of a collection that repeats a sample: ObjectIds as one driver on one machine makes them, sixteen a
 * second, so that they grow with the number of the document.
 */
public final class SampleIds {
    /** Where the {@code _id} stands in a document: behind its length, the type and the name. */
    public static final int OFFSET = 9;

    private static final int FIRST_SECOND = 1_700_000_000;
    private static final int MACHINE = 0x5e1f9a3c;
    private static final int PROCESS = 0xd7;
    private static final int LENGTH = 12;

    private SampleIds() {}

    /** Writes the id of a document where another one stands. */
    public static void write(ByteBuffer target, int position, long document) {
        target.putInt(position, FIRST_SECOND + (int) (document >>> 4));
        target.putInt(position + 4, MACHINE);
        target.putInt(position + 8, (PROCESS << 24) | ((int) document & 0xffffff));
    }

    /** The id of a document. */
    public static ObjectId of(long document) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        write(bytes, 0, document);
        return new ObjectId(bytes.array());
    }

    /** The number of the document that has this id, which must be one of these. */
    public static long numberOf(ObjectId id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.toByteArray());
        return ((long) (bytes.getInt(0) - FIRST_SECOND) << 4) | (bytes.get(LENGTH - 1) & 15);
    }

    /** The number of the first of so many documents whose id is not below the given one. */
    public static long firstNotBelow(ObjectId id, long documents) {
        long from = 0;
        long to = documents;
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (of(middle).compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
