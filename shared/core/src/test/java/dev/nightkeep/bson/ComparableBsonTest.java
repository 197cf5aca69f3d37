package dev.nightkeep.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class ComparableBsonTest {
    private static List<BsonValue> numbers(long value) {
        return List.of(
                new BsonInt64(value),
                new BsonDouble(value),
                new BsonDecimal128(new Decimal128(value)),
                new BsonDecimal128(new Decimal128(BigDecimal.valueOf(value).setScale(3))));
    }

    private static List<BsonValue> delicate() {
        List<BsonValue> values = new ArrayList<>(numbers(0));
        values.addAll(numbers(1));
        values.addAll(numbers((1L << 53) + 1));
        values.add(new BsonInt32(1));
        values.add(new BsonDouble(-0.0));
        values.add(new BsonDecimal128(Decimal128.NEGATIVE_ZERO));
        values.add(new BsonDouble(0.5));
        values.add(new BsonDecimal128(Decimal128.parse("0.50")));
        values.add(new BsonDouble(0.1));
        values.add(new BsonDecimal128(Decimal128.parse("0.1")));
        values.add(new BsonDouble(Double.NaN));
        values.add(new BsonDecimal128(Decimal128.NaN));
        values.add(new BsonDouble(Double.POSITIVE_INFINITY));
        values.add(new BsonDecimal128(Decimal128.POSITIVE_INFINITY));
        values.add(new BsonDecimal128(Decimal128.parse("9.999E+6144")));
        values.add(new BsonDecimal128(Decimal128.parse("8.888E+6144")));
        values.add(new BsonDecimal128(Decimal128.parse("1E-6000")));
        values.add(new BsonDecimal128(Decimal128.parse("-1E-6000")));
        values.add(new BsonDecimal128(Decimal128.parse("-0E+30")));
        values.add(new BsonDouble(0x1p63));
        values.add(new BsonString("a"));
        values.add(new BsonSymbol("a"));
        values.add(new BsonDocument("a", new BsonInt32(1)).append("b", new BsonInt32(2)));
        values.add(new BsonDocument("a", new BsonDouble(1)).append("b", new BsonInt64(2)));
        values.add(new BsonDocument("b", new BsonInt32(2)).append("a", new BsonInt32(1)));
        return values;
    }

    private static String form(BsonValue value) {
        byte[] bytes = BsonBytes.encode(new BsonDocument("", ComparableBson.of(value)));
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static void requireSameAsOrder(List<BsonValue> values) {
        BsonOrder order = new BsonOrder();
        for (BsonValue one : values) {
            for (BsonValue other : values) {
                assertThat(form(one).equals(form(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(order.compare(one, other) == 0);
            }
        }
    }

    @Test
    void form_isTheSameForWhatTheOrderHoldsForEqual_andForNothingElse() {
        requireSameAsOrder(delicate());
    }

    @RepeatedTest(3)
    void form_ofRandomIds_isTheSameForWhatTheOrderHoldsForEqual(Seed seed) {
        List<BsonValue> values = new ArrayList<>(seed.documents().idValues(60));
        values.addAll(delicate());
        requireSameAsOrder(values);
    }
}
