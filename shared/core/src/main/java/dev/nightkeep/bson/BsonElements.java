package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.util.Arrays;

/**
 * Steps over the elements of one document by their sizes (bsonspec.org, version 1.1), deprecated types included. Sizes
 * are held against the document's end before they are believed. For one thread.
 */
public final class BsonElements {
    private static final int LENGTH_BYTES = 4;

    private final byte[] bytes;
    private final int terminator;
    private int start;
    private int value;
    private int end;

    /** Of the document that fills {@code bytes[offset, offset + length)}. */
    public BsonElements(byte[] bytes, int offset, int length) {
        if (BsonFraming.lengthAt(bytes, offset, offset + length) != length) {
            throw corrupt("states another length than it has", offset);
        }
        this.bytes = bytes;
        this.terminator = offset + length - 1;
        this.end = offset + LENGTH_BYTES;
    }

    /** Moves to the next element. */
    public boolean next() {
        start = end;
        if (start == terminator) {
            return false;
        }
        value = afterText(start + 1);
        end = checked(value + valueLength());
        return true;
    }

    /** The type's byte. */
    public byte type() {
        return bytes[start];
    }

    /** Whether the element has the name, given as UTF-8. */
    public boolean named(byte[] name) {
        return Arrays.equals(bytes, start + 1, value - 1, name, 0, name.length);
    }

    /** Type, name and value. */
    ByteSpan element() {
        return new ByteSpan(bytes, start, end - start);
    }

    /** Where the name begins, which ends before the zero byte in front of the value. */
    public int nameStart() {
        return start + 1;
    }

    /** Where the value begins. */
    public int valueStart() {
        return value;
    }

    /** Where the value ends. */
    public int valueEnd() {
        return end;
    }

    ByteSpan value() {
        return new ByteSpan(bytes, value, end - value);
    }

    private long valueLength() {
        return switch (type()) {
            case 0x06, 0x0a, 0x7f, (byte) 0xff -> 0; // undefined, null, max key, min key
            case 0x08 -> 1; // boolean
            case 0x10 -> 4; // int32
            case 0x01, 0x09, 0x11, 0x12 -> 8; // double, date, timestamp, int64
            case 0x07 -> 12; // object id
            case 0x13 -> 16; // decimal128
            case 0x03, 0x04 -> stated(BsonFraming.MIN_LENGTH); // document, array
            case 0x0f -> stated(2 * LENGTH_BYTES + 1 + BsonFraming.MIN_LENGTH); // code with scope
            case 0x05 -> LENGTH_BYTES + 1L + stated(0); // binary
            case 0x02, 0x0d, 0x0e -> LENGTH_BYTES + (long) stated(1); // string, code, symbol
            case 0x0c -> LENGTH_BYTES + (long) stated(1) + 12; // pointer: string and object id
            case 0x0b -> afterText(afterText(value)) - value; // regular expression: two texts
            default -> throw corrupt("has a value of a type that BSON does not have", start);
        };
    }

    private int stated(int minimum) {
        checked(value + (long) LENGTH_BYTES);
        int stated = BsonFraming.declaredLength(bytes, value);
        if (stated < minimum) {
            throw corrupt("has a value of impossible length", value);
        }
        return stated;
    }

    /** Where a text that ends with a zero byte has ended. */
    private int afterText(int from) {
        for (int position = from; position < terminator; position++) {
            if (bytes[position] == 0) {
                return position + 1;
            }
        }
        throw corrupt("has a text without an end", from);
    }

    private int checked(long position) {
        if (position > terminator) {
            throw corrupt("has a value that is longer than itself", start);
        }
        return (int) position;
    }

    static CorruptBackupException corrupt(String what, int position) {
        return new CorruptBackupException(
                "A BSON document %s, at byte %d".formatted(what, position),
                "Restore another backup; this one is damaged");
    }
}
