package dev.nightkeep.scan;

import dev.nightkeep.bson.BsonElements;
import dev.nightkeep.salvage.IsoMoments;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * A hash of BSON values by what they mean rather than by how they are written: numbers of all types by their value, an
 * ObjectId like its 24 digits as text, a date like its ISO text, and objects without regard to the order of their names.
 * So a document and its copy in JSON are equal. Immutable.
 */
final class ValueHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int OBJECT_ID_DIGITS = 24;
    private static final int OBJECT_ID_BYTES = 12;
    private static final long KIND_NUMBER = 101;
    private static final long KIND_OBJECT = 102;
    private static final long KIND_ARRAY = 103;
    private static final long KIND_NAME = 104;
    private static final double WHOLE_LIMIT = 0x1p63;

    private final SeededHash hash;

    ValueHash(SeededHash hash) {
        this.hash = hash;
    }

    /** Of the name of a member. */
    long name(byte[] bytes, int from, int to) {
        return hash.of(KIND_NAME, bytes, from, to);
    }

    /** Of a member; those of an object are added up. */
    long member(long name, long value) {
        return hash.of(name, value);
    }

    /** Of the value's type and bytes, exactly. */
    long exact(BsonElements element, byte[] bytes) {
        return hash.of(element.type(), bytes, element.valueStart(), element.valueEnd());
    }

    /** Of what the element's value means. */
    long value(BsonElements element, byte[] bytes) {
        int start = element.valueStart();
        int end = element.valueEnd();
        return switch (element.type()) {
            case 0x01 -> number(Double.longBitsToDouble((long) LONG.get(bytes, start)));
            case 0x10 -> hash.of(KIND_NUMBER, (int) INT.get(bytes, start));
            case 0x12 -> hash.of(KIND_NUMBER, (long) LONG.get(bytes, start));
            case 0x09 -> hash.of(0x09, (long) LONG.get(bytes, start));
            case 0x02 -> text(bytes, start + Integer.BYTES, end - 1);
            case 0x03 -> hash.of(KIND_OBJECT, object(bytes, start, end));
            case 0x04 -> array(bytes, start, end);
            default -> hash.of(element.type(), bytes, start, end);
        };
    }

    private long number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT;
        return whole ? hash.of(KIND_NUMBER, (long) value) : hash.of(0x01, Double.doubleToLongBits(value));
    }

    private long text(byte[] bytes, int from, int to) {
        if (to - from == OBJECT_ID_DIGITS && isHex(bytes, from, to)) {
            byte[] id = HexFormat.of().parseHex(new String(bytes, from, OBJECT_ID_DIGITS, StandardCharsets.US_ASCII));
            return hash.of(0x07, id, 0, OBJECT_ID_BYTES);
        }
        OptionalLong moment = moment(bytes, from, to);
        return moment.isPresent() ? hash.of(0x09, moment.getAsLong()) : hash.of(0x02, bytes, from, to);
    }

    /** The moment that a text is, if it is one. */
    static OptionalLong moment(byte[] bytes, int from, int to) {
        boolean likely = to - from >= 19 && to - from <= 35 && bytes[from + 4] == '-' && bytes[from + 13] == ':';
        return likely
                ? IsoMoments.millis(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))
                : OptionalLong.empty();
    }

    private static boolean isHex(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!HexFormat.isHexDigit(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private long object(byte[] bytes, int start, int end) {
        BsonElements elements = new BsonElements(bytes, start, end - start);
        long sum = 0;
        while (elements.next()) {
            sum += member(name(bytes, elements.nameStart(), elements.valueStart() - 1), value(elements, bytes));
        }
        return sum;
    }

    private long array(byte[] bytes, int start, int end) {
        BsonElements elements = new BsonElements(bytes, start, end - start);
        long all = KIND_ARRAY;
        while (elements.next()) {
            all = hash.of(all, value(elements, bytes));
        }
        return all;
    }
}
