package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where one BSON document ends and the next begins: a little-endian int32 of its length, a zero byte at its end. */
public final class BsonFraming {
    /** The empty document. */
    public static final int MIN_LENGTH = 5;

    /** 16 MiB of user data and the 16 KiB that a server adds to its own entries (mongo-tools, {@code bson_stream.go}). */
    public static final int MAX_LENGTH = 16 * 1024 * 1024 + 16 * 1024;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private BsonFraming() {}

    /**
     * The length of the document that starts at {@code offset} and must end at or before {@code limit}.
     *
     * @throws CorruptBackupException when no whole document stands there
     */
    public static int lengthAt(byte[] bytes, int offset, int limit) {
        int length = limit - offset < MIN_LENGTH ? -1 : declaredLength(bytes, offset);
        if (length < MIN_LENGTH || length > limit - offset || bytes[offset + length - 1] != 0) {
            throw new CorruptBackupException(
                    "The bytes at %d are not a whole BSON document".formatted(offset),
                    "Restore another backup; this file is cut off or damaged");
        }
        return length;
    }

    /** The length that the first four bytes state, whatever it is. */
    public static int declaredLength(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    /**
     * How many whole documents fill {@code bytes[offset, offset + length)} exactly.
     *
     * @throws CorruptBackupException when they do not
     */
    public static int count(byte[] bytes, int offset, int length) {
        int documents = 0;
        for (int position = offset; position < offset + length; documents++) {
            position += lengthAt(bytes, position, offset + length);
        }
        return documents;
    }

    /**
     * Holds that the bytes are one whole document and nothing else.
     *
     * @throws CorruptBackupException when they are not
     */
    public static void requireOne(byte[] bytes) {
        int length = lengthAt(bytes, 0, bytes.length);
        if (length != bytes.length) {
            throw new CorruptBackupException(
                    "%d bytes follow a BSON document of %d".formatted(bytes.length - length, length),
                    "Restore another backup; this one is damaged");
        }
    }
}
