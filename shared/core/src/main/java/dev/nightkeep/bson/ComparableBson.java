package dev.nightkeep.bson;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** Brings values that MongoDB holds for equal, such as 1 and 1.0, into one form that is equal in Java, too. Stateless. */
public final class ComparableBson {
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final int DECIMAL_DIGITS = 34;
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private ComparableBson() {}

    /** The one form of all values that are equal to this one. */
    public static BsonValue of(BsonValue value) {
        return switch (value.getBsonType()) {
            case INT32, INT64 -> new BsonInt64(value.asNumber().longValue());
            case DOUBLE, DECIMAL128 -> number(value.asNumber());
            case SYMBOL -> new BsonString(value.asSymbol().getSymbol());
            case DOCUMENT -> document(value.asDocument());
            case ARRAY ->
                new BsonArray(value.asArray().stream().map(ComparableBson::of).toList());
            case JAVASCRIPT_WITH_SCOPE -> code(value.asJavaScriptWithScope());
            default -> value;
        };
    }

    private static BsonValue code(BsonJavaScriptWithScope code) {
        return new BsonJavaScriptWithScope(code.getCode(), document(code.getScope()));
    }

    /** The document with each of its values in that form. */
    public static BsonDocument document(BsonDocument document) {
        BsonDocument comparable = new BsonDocument();
        document.forEach((field, value) -> comparable.append(field, of(value)));
        return comparable;
    }

    /** The fields in their order, which a document's own {@code equals} passes over. */
    public static List<Map.Entry<String, BsonValue>> fields(BsonDocument document) {
        return List.copyOf(document(document).entrySet());
    }

    private static BsonValue number(BsonNumber number) {
        double rounded = number.doubleValue();
        if (!ExactNumbers.isFinite(number)) {
            // Any NaN becomes the one that Java writes.
            return new BsonDouble(Double.longBitsToDouble(Double.doubleToLongBits(rounded)));
        }
        BigDecimal exact = ExactNumbers.of(number);
        if (isLong(exact)) {
            return new BsonInt64(exact.longValueExact());
        }
        return Double.isFinite(rounded) && new BigDecimal(rounded).compareTo(exact) == 0
                ? new BsonDouble(rounded)
                : new BsonDecimal128(decimal(number, exact.stripTrailingZeros()));
    }

    /** Bits that no server writes can stand for 35 digits (IEEE 754, non-canonical), which have that one form. */
    private static Decimal128 decimal(BsonNumber number, BigDecimal shortest) {
        return shortest.precision() > DECIMAL_DIGITS ? number.decimal128Value() : new Decimal128(shortest);
    }

    private static boolean isLong(BigDecimal exact) {
        return exact.compareTo(MIN_LONG) >= 0
                && exact.compareTo(MAX_LONG) <= 0
                && exact.stripTrailingZeros().scale() <= 0;
    }
}
