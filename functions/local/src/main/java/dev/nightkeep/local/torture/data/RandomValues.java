package dev.nightkeep.local.torture.data;

import dev.nightkeep.local.history.Dice;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.UuidRepresentation;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Random values of every type that the embedded server keeps as it is given them. */
final class RandomValues {
    private static final int MOST_LEVELS = 4;
    private static final List<Double> DOUBLES =
            List.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE);
    private static final List<String> DECIMALS = List.of("NaN", "Infinity", "0.10000", "-0", "9.99E+6144", "1E-6176");
    private static final List<String> STRINGS =
            List.of("", "a\0b", "Zucker 血糖 сахар", "\uD835\uDD38", "{\"$oid\": \"x\"}", "line\r\nline");
    private static final List<String> KEYS =
            List.of("", "a", "b", "sgv", "a.b", "$set", "$numberLong", "名前", "x y", "__proto__");

    private static final List<Function<Dice, BsonValue>> SCALARS = List.of(
            dice -> new BsonDouble(dice.chance(0.5) ? dice.oneOf(DOUBLES) : Double.longBitsToDouble(dice.bits() >>> 2)),
            dice -> new BsonString(dice.chance(0.5) ? dice.oneOf(STRINGS) : "s".repeat(dice.whole(1, 60))),
            dice -> new BsonBinary(dice.bytes(dice.whole(0, 40))),
            dice -> new BsonBinary(new UUID(dice.bits(), dice.bits())),
            dice -> new BsonBinary(new UUID(dice.bits(), dice.bits()), UuidRepresentation.JAVA_LEGACY),
            dice -> new BsonObjectId(new ObjectId(dice.bytes(12))),
            dice -> BsonBoolean.valueOf(dice.chance(0.5)),
            dice -> new BsonDateTime(dice.bits() >> dice.whole(0, 40)),
            dice -> BsonNull.VALUE,
            dice -> new BsonRegularExpression("^a.*[" + dice.whole(0, 9) + "]$", "im"),
            dice -> new BsonJavaScript("function () { return " + dice.whole(0, 99) + "; }"),
            dice -> new BsonInt32((int) dice.bits()),
            dice -> new BsonTimestamp(dice.bits() | 1),
            dice -> new BsonInt64(dice.bits() >> dice.whole(0, 63)),
            dice -> new BsonDecimal128(Decimal128.parse(dice.oneOf(DECIMALS))),
            dice -> new BsonMinKey(),
            dice -> new BsonMaxKey());

    private final Dice dice;

    RandomValues(Dice dice) {
        this.dice = dice;
    }

    /** Adds up to so many fields. */
    BsonDocument fill(BsonDocument document, int most) {
        return fill(document, dice.whole(0, most), 0);
    }

    private BsonDocument fill(BsonDocument document, int fields, int level) {
        for (int i = 0; i < fields; i++) {
            document.append(key(), value(level));
        }
        return document;
    }

    private String key() {
        return dice.chance(0.7) ? dice.oneOf(KEYS) : "k" + dice.whole(0, 1000);
    }

    private BsonValue value(int level) {
        int fields = level < MOST_LEVELS ? dice.whole(0, 4) : 0;
        return switch (dice.whole(0, 9)) {
            case 0 -> fill(new BsonDocument(), fields, level + 1);
            case 1 -> array(fields, level + 1);
            default -> dice.oneOf(SCALARS).apply(dice);
        };
    }

    private BsonArray array(int length, int level) {
        BsonArray array = new BsonArray();
        for (int i = 0; i < length; i++) {
            array.add(value(level));
        }
        return array;
    }
}
