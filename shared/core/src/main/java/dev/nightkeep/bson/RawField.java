package dev.nightkeep.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One field of a document as the bytes that it consists of.
 *
 * @param type  the byte of its type
 * @param name  its name, one character for each byte, so that names that are no text are told apart as well
 * @param value the bytes of its value, a view
 */
public record RawField(byte type, String name, ByteSpan value) {
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;

    public boolean isDocument() {
        return type == DOCUMENT;
    }

    public boolean isArray() {
        return type == ARRAY;
    }

    /** Whether type and value are the same, byte for byte. */
    public boolean sameValue(RawField other) {
        return type == other.type
                && Arrays.equals(
                        value.array(),
                        value.offset(),
                        value.offset() + value.length(),
                        other.value.array(),
                        other.value.offset(),
                        other.value.offset() + other.value.length());
    }

    /** The name for people. */
    public String displayName() {
        return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The same value under another name. */
    public RawField named(String other) {
        return new RawField(type, other, value);
    }

    /** The same name with another document or array. */
    public RawField holding(byte[] other) {
        return new RawField(type, name, ByteSpan.of(other));
    }
}
