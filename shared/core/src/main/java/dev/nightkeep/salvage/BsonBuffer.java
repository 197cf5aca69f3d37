package dev.nightkeep.salvage;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.ByteSpan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** BSON as it is put together, in one array that is used again and again (bsonspec.org, version 1.1). For one thread. */
final class BsonBuffer {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_BYTES = 4096;
    private static final int CHARACTER_BYTES = 3;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;
    private boolean replaced;

    void clear() {
        size = 0;
        replaced = false;
    }

    /** The one document that was written. Valid until {@link #clear}. */
    ByteSpan document() {
        return new ByteSpan(bytes, 0, size);
    }

    /** Whether half a surrogate pair was replaced by U+FFFD. */
    boolean replaced() {
        return replaced;
    }

    private void ensure(int more) {
        if (size + (long) more > BsonFraming.MAX_LENGTH) {
            throw new DocumentRefusedException(
                    ProblemKind.TOO_LARGE, "A document has more than the 16 MiB that a server takes", null);
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, Math.min(bytes.length * 2, BsonFraming.MAX_LENGTH)));
        }
    }

    /** Begins a document or array and returns what {@link #end} needs. */
    int begin() {
        writeInt(0);
        return size - Integer.BYTES;
    }

    void end(int begun) {
        writeByte(0);
        INT.set(bytes, begun, size - begun);
    }

    /** Begins an element whose type is still unknown, and returns what {@link #type} needs. */
    int element(String name) {
        int at = size;
        writeByte(0);
        writeName(name);
        return at;
    }

    void type(int element, int type) {
        bytes[element] = (byte) type;
    }

    private void writeName(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new DocumentRefusedException(ProblemKind.DAMAGED, "A document has a name with a zero byte", null);
        }
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        writeBytes(text, text.length);
        writeByte(0);
    }

    void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void writeBytes(byte[] source, int length) {
        ensure(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
    }

    void writeInt(int value) {
        ensure(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    void writeLong(long value) {
        ensure(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** Length, text and zero byte. */
    void writeString(char[] text, int offset, int length) {
        int begun = size;
        writeInt(0);
        int position = offset;
        while (position < offset + length) {
            position = writeCharacters(text, position, offset + length);
        }
        writeByte(0);
        INT.set(bytes, begun, size - begun - Integer.BYTES);
    }

    /** Writes a run of ASCII or one other character, and returns where it ends. */
    private int writeCharacters(char[] text, int from, int to) {
        int run = Math.min(to, from + FIRST_BYTES);
        ensure(run - from);
        int position = from;
        while (position < run && text[position] < 0x80) {
            bytes[size++] = (byte) text[position++];
        }
        return position == from ? writeOther(text, from, to) : position;
    }

    private int writeOther(char[] text, int position, int to) {
        char first = text[position];
        ensure(CHARACTER_BYTES + 1);
        if (first < 0x800) {
            bytes[size++] = (byte) (0xc0 | (first >> 6));
            bytes[size++] = (byte) (0x80 | (first & 0x3f));
        } else if (!Character.isSurrogate(first)) {
            writeThree(first);
        } else if (position + 1 < to && Character.isSurrogatePair(first, text[position + 1])) {
            writeFour(Character.toCodePoint(first, text[position + 1]));
            return position + 2;
        } else {
            replaced = true;
            writeThree('\ufffd');
        }
        return position + 1;
    }

    private void writeThree(char character) {
        bytes[size++] = (byte) (0xe0 | (character >> 12));
        bytes[size++] = (byte) (0x80 | ((character >> 6) & 0x3f));
        bytes[size++] = (byte) (0x80 | (character & 0x3f));
    }

    private void writeFour(int codePoint) {
        bytes[size++] = (byte) (0xf0 | (codePoint >> 18));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
        bytes[size++] = (byte) (0x80 | (codePoint & 0x3f));
    }
}
