package dev.nightkeep.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The comparison order of MongoDB's manual. */
@ExtendWith(SeedExtension.class)
final class BsonOrderTest {
    private static final BsonOrder ORDER = new BsonOrder();

    /** Each line is before the next one by the manual's rules. */
    private static final String ASCENDING = """
            [{"$minKey": 1}, {"$undefined": true}, null,
             {"$numberDouble": "NaN"}, {"$numberDouble": "-Infinity"}, -1, 0.5, {"$numberDecimal": "0.7"}, 2, 10,
             {"$numberDouble": "Infinity"},
             "", "10", "2", "a", "\\uffff", "\\ud83d\\ude00",
             {}, {"b": 1}, {"a": "x"}, {"a": {}},
             [], [null], [2], [2, 1], [10], [10, "a"], ["a"], [{"n": 9}], [{"n": 10}], [[2]], [[10]],
             {"$binary": {"base64": "/w==", "subType": "00"}}, {"$binary": {"base64": "AA==", "subType": "05"}},
             {"$binary": {"base64": "AAA=", "subType": "00"}},
             {"$oid": "65f1f9a3c05e1f9a3cd70001"}, {"$oid": "75f1f9a3c05e1f9a3cd70001"}, false, true,
             {"$date": {"$numberLong": "-5"}}, {"$date": {"$numberLong": "5"}},
             {"$timestamp": {"t": 1, "i": 9}}, {"$timestamp": {"t": 4294967295, "i": 1}},
             {"$regularExpression": {"pattern": "a", "options": "i"}},
             {"$regularExpression": {"pattern": "a", "options": "m"}},
             {"$regularExpression": {"pattern": "b", "options": ""}},
             {"$dbPointer": {"$ref": "z.z", "$id": {"$oid": "65f1f9a3c05e1f9a3cd70001"}}},
             {"$dbPointer": {"$ref": "a.aa", "$id": {"$oid": "65f1f9a3c05e1f9a3cd70001"}}},
             {"$dbPointer": {"$ref": "a.aa", "$id": {"$oid": "75f1f9a3c05e1f9a3cd70001"}}},
             {"$code": "a"}, {"$code": "b"},
             {"$code": "a", "$scope": {"n": 9}}, {"$code": "a", "$scope": {"n": 10}}, {"$code": "b", "$scope": {}},
             {"$maxKey": 1}]""";

    private static List<BsonValue> random(Seed seed) {
        List<BsonValue> values = new ArrayList<>();
        RandomDocuments documents = seed.documents();
        for (int i = 0; i < 12; i++) {
            BsonDocument document = BsonBytes.decode(documents.next());
            document.forEach((name, value) -> {
                values.add(value);
                values.add(new BsonArray(List.of(value, value)));
                values.add(new BsonDocument(name, value));
            });
        }
        values.addAll(BsonArray.parse(ASCENDING));
        Collections.shuffle(values, seed.random());
        return values.subList(0, Math.min(120, values.size()));
    }

    @Test
    void compare_valuesOfEveryType_isTheOrderOfTheManual() {
        List<BsonValue> ascending = BsonArray.parse(ASCENDING);
        for (int left = 0; left < ascending.size(); left++) {
            for (int right = 0; right < ascending.size(); right++) {
                assertThat(Integer.signum(ORDER.compare(ascending.get(left), ascending.get(right))))
                        .as("%s and %s", ascending.get(left), ascending.get(right))
                        .isEqualTo(Integer.compare(left, right));
            }
        }
    }

    @Test
    void compare_arraysOfEqualNumbers_areEqual() {
        assertThat(ORDER.compare(BsonArray.parse("[1, {a: 2}]"), BsonArray.parse("[1.0, {a: NumberLong(2)}]")))
                .isZero();
    }

    @RepeatedTest(5)
    void compare_randomValues_isATotalOrderConsistentWithEquality(Seed seed) {
        List<BsonValue> values = random(seed);
        List<BsonValue> sorted = values.stream().sorted(ORDER).toList();
        for (int left = 0; left < sorted.size(); left++) {
            for (int right = left; right < sorted.size(); right++) {
                int order = ORDER.compare(sorted.get(left), sorted.get(right));
                assertThat(order).isNotPositive().isEqualTo(-ORDER.compare(sorted.get(right), sorted.get(left)));
                assertThat(order == 0)
                        .as("%s and %s", sorted.get(left), sorted.get(right))
                        .isEqualTo(form(sorted.get(left)).equals(form(sorted.get(right))));
            }
        }
    }

    private static String form(BsonValue value) {
        return java.util.HexFormat.of().formatHex(BsonBytes.encode(new BsonDocument("", ComparableBson.of(value))));
    }

    @Test
    void comparable_decimalOfMoreDigitsThanThereAre_isItself() {
        BsonDecimal128 odd = new BsonDecimal128(Decimal128.fromIEEE754BIDEncoding(0x3041_ffff_ffff_ffffL, -1L));
        assertThat(ComparableBson.of(odd)).isEqualTo(odd);
        assertThat(new BsonOrder().compare(odd, odd)).isZero();
    }
}
