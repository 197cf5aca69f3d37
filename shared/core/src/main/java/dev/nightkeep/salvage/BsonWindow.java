package dev.nightkeep.salvage;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.BsonNesting;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The piece of a stream of BSON that is looked at: at most one document of the largest size. For one thread. */
final class BsonWindow {
    private static final int FIRST_BYTES = 256 * 1024;
    private static final int LENGTH_BYTES = 4;
    private static final int ROOM_BEHIND = 64;
    private static final byte[] ID = "_id\0".getBytes(StandardCharsets.US_ASCII);

    /** Bytes that look like documents again and again are an attack on whoever looks. */
    private static final long MOST_LOOKED_AT = 4L << 30;

    /** The length and the type in front of the name. */
    private static final int BEFORE_NAME = LENGTH_BYTES + 1;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int start;
    private int limit;
    private long base;
    private boolean ended;
    private long looked;

    BsonWindow(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int available() {
        return limit - start;
    }

    /** Of the window's first byte in the whole content. */
    long position() {
        return base + start;
    }

    void advance(int length) {
        start += length;
    }

    /** Whether so many bytes are there, after reading as many as that needs. */
    boolean has(int length) throws IOException {
        if (length > available() && !ended) {
            makeRoom(length);
            limit += in.readNBytes(bytes, limit, bytes.length - limit);
            ended = limit < bytes.length;
        }
        return length <= available();
    }

    private void makeRoom(int length) {
        byte[] source = bytes;
        if (length > bytes.length) {
            bytes = new byte[Math.min(Math.max(length, 2 * bytes.length), BsonFraming.MAX_LENGTH + ROOM_BEHIND)];
        }
        System.arraycopy(source, start, bytes, 0, available());
        base += start;
        limit -= start;
        start = 0;
    }

    /** The number that stands here, which {@link #has} has seen. */
    int declared() {
        return BsonFraming.declaredLength(bytes, start);
    }

    /** What the document that begins here says of its length; -1 where none can have it. */
    int documentLength() throws IOException {
        int length = has(LENGTH_BYTES) ? BsonFraming.declaredLength(bytes, start) : 0;
        return length < BsonFraming.MIN_LENGTH || length > BsonFraming.MAX_LENGTH ? -1 : length;
    }

    /** Moves behind the first byte, to where a whole document with its {@code _id} in front begins. */
    boolean seek() throws IOException {
        start++;
        while (has(BEFORE_NAME + ID.length)) {
            for (; available() >= BEFORE_NAME + ID.length; start++) {
                if (isName(start + BEFORE_NAME) && isDocument()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isName(int at) {
        return bytes[at] == ID[0] && Arrays.equals(bytes, at, at + ID.length, ID, 0, ID.length);
    }

    /** Documents within documents look the same, but nothing that begins with an {@code _id} comes behind them. */
    private boolean isDocument() throws IOException {
        int length = documentLength();
        if (length < 0 || !has(length) || bytes[start + length - 1] != 0 || !isFollowed(length)) {
            return false;
        }
        looked += length;
        return looked < MOST_LOOKED_AT && isSound(length);
    }

    private boolean isFollowed(int length) throws IOException {
        int next = length + BEFORE_NAME + ID.length;
        return has(next) ? isName(start + length + BEFORE_NAME) : available() == length;
    }

    private boolean isSound(int length) {
        try {
            BsonNesting.requireSound(new ByteSpan(bytes, start, length));
            return true;
        } catch (CorruptBackupException e) {
            return false;
        }
    }
}
