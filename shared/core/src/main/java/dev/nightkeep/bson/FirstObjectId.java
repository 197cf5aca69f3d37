package dev.nightkeep.bson;

import java.nio.ByteBuffer;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Sees at fixed places whether a document begins with an {@code _id} that is an ObjectId. */
final class FirstObjectId {
    private static final byte OBJECT_ID = 0x07;
    private static final int TYPE = Integer.BYTES;
    private static final int VALUE = TYPE + 5;
    private static final int LENGTH = 12;

    private FirstObjectId() {}

    static @Nullable BsonObjectId of(ByteSpan document) {
        byte[] bytes = document.array();
        int start = document.offset();
        boolean first = document.length() > VALUE + LENGTH
                && bytes[start + TYPE] == OBJECT_ID
                && bytes[start + TYPE + 1] == '_'
                && bytes[start + TYPE + 2] == 'i'
                && bytes[start + TYPE + 3] == 'd'
                && bytes[start + TYPE + 4] == 0;
        return first ? new BsonObjectId(new ObjectId(ByteBuffer.wrap(bytes, start + VALUE, LENGTH))) : null;
    }
}
