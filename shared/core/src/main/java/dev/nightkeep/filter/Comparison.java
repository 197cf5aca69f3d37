package dev.nightkeep.filter;

import dev.nightkeep.bson.BsonOrder;
import java.util.function.IntPredicate;
import org.bson.BsonValue;

/**
 * Compares as a query of MongoDB does: only values of one kind are above or below each other.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#type-bracketing">Type bracketing</a>
 */
final class Comparison {
    private static final BsonOrder ORDER = new BsonOrder();

    private Comparison() {}

    static ValueCondition equal(BsonValue wanted) {
        if (wanted.isRegularExpression()) {
            return Patterns.matching(wanted.asRegularExpression());
        }
        return values -> values.candidates().anyMatch(value -> equal(value, wanted))
                || (wanted.isNull() && (values.absent() || values.found().isEmpty()));
    }

    static boolean equal(BsonValue one, BsonValue other) {
        return ORDER.compare(one, other) == 0;
    }

    /** With null there is no order; what is not below it and not above it equals it. */
    static ValueCondition ordered(BsonValue bound, IntPredicate accepted) {
        if (bound.isNull()) {
            return accepted.test(0) ? equal(bound) : values -> false;
        }
        return values -> values.candidates()
                .anyMatch(value -> isComparable(value, bound) && accepted.test(ORDER.compare(value, bound)));
    }

    private static boolean isComparable(BsonValue value, BsonValue bound) {
        return BsonOrder.rank(value) == BsonOrder.rank(bound) && (isNan(value) == isNan(bound));
    }

    private static boolean isNan(BsonValue value) {
        return value.isNumber() && Double.isNaN(value.asNumber().doubleValue());
    }
}
