package dev.nightkeep.salvage;

import java.util.HexFormat;
import java.util.OptionalLong;
import org.bson.types.Decimal128;

/** The values of Extended JSON that are no documents. Every method says whether it wrote one. For one thread. */
final class JsonScalars {
    private static final int OBJECT_ID_DIGITS = 24;
    private static final int LONGEST_NUMBER = 20;

    private final BsonBuffer out;

    JsonScalars(BsonBuffer out) {
        this.out = out;
    }

    boolean int32(int element, int value) {
        out.type(element, 0x10);
        out.writeInt(value);
        return true;
    }

    boolean int64(int element, long value) {
        out.type(element, 0x12);
        out.writeLong(value);
        return true;
    }

    boolean real(int element, double value) {
        out.type(element, 0x01);
        out.writeLong(Double.doubleToLongBits(value));
        return true;
    }

    boolean truth(int element, boolean value) {
        out.type(element, 0x08);
        out.writeByte(value ? 1 : 0);
        return true;
    }

    boolean nothing(int element) {
        out.type(element, 0x0a);
        return true;
    }

    private boolean date(int element, OptionalLong millis) {
        if (millis.isEmpty()) {
            return false;
        }
        out.type(element, 0x09);
        out.writeLong(millis.getAsLong());
        return true;
    }

    /** <code>{"$form": "text"}</code>. */
    boolean ofText(int element, String form, String text) {
        return switch (form) {
            case "$oid" -> objectId(element, text);
            case "$date" -> date(element, isInteger(text) ? number(text) : IsoMoments.millis(text));
            case "$numberLong" -> {
                OptionalLong number = number(text);
                yield number.isPresent() && int64(element, number.getAsLong());
            }
            case "$numberInt" -> {
                OptionalLong number = number(text);
                yield number.isPresent() && fits(number.getAsLong()) && int32(element, (int) number.getAsLong());
            }
            case "$numberDouble" -> real(element, text);
            case "$numberDecimal" -> decimal(element, text);
            default -> false;
        };
    }

    /** <code>{"$form": number}</code>. */
    boolean ofNumber(int element, String form, long number) {
        return switch (form) {
            case "$date" -> date(element, OptionalLong.of(number));
            case "$numberLong" -> int64(element, number);
            case "$numberInt" -> fits(number) && int32(element, (int) number);
            default -> false;
        };
    }

    private static boolean fits(long number) {
        return number == (int) number;
    }

    private boolean objectId(int element, String text) {
        if (text.length() != OBJECT_ID_DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
            return false;
        }
        out.type(element, 0x07);
        out.writeBytes(HexFormat.of().parseHex(text), OBJECT_ID_DIGITS / 2);
        return true;
    }

    private static boolean isInteger(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        return text.length() > from && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    private static OptionalLong number(String text) {
        try {
            return isInteger(text) && text.length() <= LONGEST_NUMBER
                    ? OptionalLong.of(Long.parseLong(text))
                    : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private boolean real(int element, String text) {
        try {
            return real(element, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean decimal(int element, String text) {
        try {
            Decimal128 decimal = Decimal128.parse(text);
            out.type(element, 0x13);
            out.writeLong(decimal.getLow());
            out.writeLong(decimal.getHigh());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
