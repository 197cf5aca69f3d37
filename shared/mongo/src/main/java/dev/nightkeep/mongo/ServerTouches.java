package dev.nightkeep.mongo;

import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.ByteBuf;
import org.bson.ByteBufNIO;
import org.bson.RawBsonDocument;
import org.bson.io.ByteBufferBsonInput;

/**
 * Tells documents that a server would change or misread when it is given them as they are.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-types/#timestamps">Empty timestamps are replaced</a>
 */
final class ServerTouches {
    /** The zero at the end of a field's name and the eight of the timestamp. */
    private static final int ZEROS = 9;

    private ServerTouches() {}

    /** Whether a field other than {@code _id} is {@code Timestamp(0, 0)}: servers put the present time there. */
    static boolean hasEmptyTimestamp(RawBsonDocument document) {
        ByteBuf bytes = document.getByteBuffer();
        return mayHoldZeros(bytes.array(), bytes.position(), bytes.limit()) && findsEmptyTimestamp(document);
    }

    /** Looks at every ninth byte only: most documents hold no such run of zeros and are not looked at further. */
    private static boolean mayHoldZeros(byte[] bytes, int from, int to) {
        for (int at = from + ZEROS - 1; at < to; at += ZEROS) {
            if (bytes[at] == 0 && isInRun(bytes, from, to, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInRun(byte[] bytes, int from, int to, int at) {
        int start = at;
        while (start > from && bytes[start - 1] == 0) {
            start--;
        }
        int end = at;
        while (end < to && bytes[end] == 0) {
            end++;
        }
        return end - start >= ZEROS;
    }

    private static boolean findsEmptyTimestamp(RawBsonDocument document) {
        try (BsonBinaryReader reader = reader(document)) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                String name = reader.readName();
                if (reader.getCurrentBsonType() != BsonType.TIMESTAMP) {
                    reader.skipValue();
                } else if (reader.readTimestamp().getValue() == 0 && !name.equals("_id")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether the first field's name begins with $: in an update, the document would be taken for operators. */
    static boolean looksLikeOperators(RawBsonDocument document) {
        ByteBuf bytes = document.getByteBuffer();
        return bytes.remaining() > 5 && bytes.array()[bytes.position() + 5] == '$';
    }

    private static BsonBinaryReader reader(RawBsonDocument document) {
        ByteBuf bytes = document.getByteBuffer();
        return new BsonBinaryReader(new ByteBufferBsonInput(new ByteBufNIO(bytes.asNIO())));
    }
}
