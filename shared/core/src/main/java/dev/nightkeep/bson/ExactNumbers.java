package dev.nightkeep.bson;

import java.math.BigDecimal;
import org.bson.BsonNumber;
import org.bson.types.Decimal128;

/** Numbers of any type by their exact value: a double holds neither all decimals nor all integers. Stateless. */
final class ExactNumbers {
    private ExactNumbers() {}

    static boolean isFinite(BsonNumber number) {
        if (number.isDecimal128()) {
            Decimal128 decimal = number.decimal128Value();
            return !decimal.isNaN() && !decimal.isInfinite();
        }
        return Double.isFinite(number.doubleValue());
    }

    /** The value of a finite number. */
    static BigDecimal of(BsonNumber number) {
        return switch (number.getBsonType()) {
            case DOUBLE -> new BigDecimal(number.doubleValue());
            case DECIMAL128 -> of(number.decimal128Value());
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /** Java's decimals have no negative zero, and refuse to be made from one. */
    private static BigDecimal of(Decimal128 decimal) {
        boolean negativeZero = decimal.isNegative() && decimal.compareTo(Decimal128.NEGATIVE_ZERO) == 0;
        return negativeZero ? BigDecimal.ZERO : decimal.bigDecimalValue();
    }
}
