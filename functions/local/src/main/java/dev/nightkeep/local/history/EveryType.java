package dev.nightkeep.local.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/**
 * One document for each BSON type, and for the values of it that copies tend to bend. Left out is what the embedded
 * server does not keep: code with scope, symbols, {@code undefined}, DBPointers, and binaries of other subtypes than 0,
 * 3 and 4.
 */
final class EveryType {
    private static final ObjectId OBJECT_ID = new ObjectId("665f1c2ab7d4e90012a3b4c5");
    private static final UUID UUID_VALUE = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private EveryType() {}

    static Stream<BsonDocument> documents() {
        Stream<BsonDocument> named = values().entrySet().stream()
                .map(entry ->
                        new BsonDocument("_id", new BsonString(entry.getKey())).append("value", entry.getValue()));
        return Stream.concat(named, ids().stream().map(EveryType::under));
    }

    private static BsonDocument under(BsonValue id) {
        return new BsonDocument("_id", id)
                .append("idOfType", new BsonString(id.getBsonType().name()));
    }

    /** Ids of the types that servers take as an id; one collection may mix them all. */
    private static List<BsonValue> ids() {
        return List.of(
                new BsonInt32(-7),
                new BsonInt64(Long.MAX_VALUE),
                new BsonDouble(3.25),
                new BsonDecimal128(Decimal128.parse("12345678901234567890.5")),
                new BsonObjectId(OBJECT_ID),
                new BsonBinary(UUID_VALUE),
                new BsonDateTime(-1),
                BsonBoolean.FALSE,
                new BsonDocument("site", new BsonString("demo")).append("day", new BsonInt32(1)));
    }

    private static Map<String, BsonValue> values() {
        Map<String, BsonValue> values = new LinkedHashMap<>();
        addNumbers(values);
        addTexts(values);
        addBytes(values);
        addMoments(values);
        addSingles(values);
        addContainers(values);
        return values;
    }

    private static void addNumbers(Map<String, BsonValue> values) {
        values.put("double", new BsonDouble(6.02214076e23));
        values.put("double, negative zero", new BsonDouble(-0.0));
        values.put("double, not a number", new BsonDouble(Double.NaN));
        values.put("double, infinite", new BsonDouble(Double.NEGATIVE_INFINITY));
        values.put("double, smallest", new BsonDouble(Double.MIN_VALUE));
        values.put("int32", new BsonInt32(Integer.MIN_VALUE));
        values.put("int64", new BsonInt64(Long.MIN_VALUE));
        values.put("int64, small", new BsonInt64(1));
        values.put("decimal128", decimal("1.2300E+3"));
        values.put("decimal128, trailing zeros", decimal("0.10000"));
        values.put("decimal128, not a number", decimal("NaN"));
        values.put("decimal128, 34 digits", decimal("9.999999999999999999999999999999999E+6144"));
    }

    private static BsonValue decimal(String text) {
        return new BsonDecimal128(Decimal128.parse(text));
    }

    private static void addTexts(Map<String, BsonValue> values) {
        values.put("string", new BsonString("Zucker: 112 mg/dl, naïve façade, 血糖値, сахар"));
        values.put("string, empty", new BsonString(""));
        values.put("string, with a NUL", new BsonString("before\0after"));
        values.put("string, beyond the basic plane", new BsonString("\uD835\uDD38 \uD800\uDF48"));
        values.put("regular expression", new BsonRegularExpression("^sgv\\.(mbg|cal)$", "imx"));
        values.put("JavaScript", new BsonJavaScript("function () { return this.sgv > 180; }"));
    }

    private static void addBytes(Map<String, BsonValue> values) {
        byte[] all = new byte[256];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
        values.put("binary, generic", new BsonBinary(all));
        values.put("binary, empty", new BsonBinary(new byte[0]));
        values.put("binary, UUID", new BsonBinary(UUID_VALUE));
        values.put("binary, UUID in the old subtype", new BsonBinary(UUID_VALUE, UuidRepresentation.JAVA_LEGACY));
        values.put("object id", new BsonObjectId(OBJECT_ID));
    }

    private static void addMoments(Map<String, BsonValue> values) {
        values.put("date", new BsonDateTime(1_791_763_200_123L));
        values.put("date, before 1970", new BsonDateTime(-62_135_596_800_000L));
        values.put("date, far future", new BsonDateTime(253_402_300_799_999L));
        values.put("timestamp", new BsonTimestamp(1_791_763_200, 42));
    }

    private static void addSingles(Map<String, BsonValue> values) {
        values.put("true", BsonBoolean.TRUE);
        values.put("false", BsonBoolean.FALSE);
        values.put("null", BsonNull.VALUE);
        values.put("smallest key", new BsonMinKey());
        values.put("largest key", new BsonMaxKey());
    }

    private static void addContainers(Map<String, BsonValue> values) {
        BsonDocument odd = new BsonDocument("", new BsonInt32(1))
                .append("a.b", new BsonInt32(2))
                .append("$set", new BsonInt32(3))
                .append("名前", new BsonInt32(4));
        values.put("document, empty", new BsonDocument());
        values.put("document, odd names", odd);
        values.put("document, deep", nested(40));
        values.put("array, empty", new BsonArray());
        values.put("array, mixed", new BsonArray(List.of(new BsonInt32(1), new BsonString("1"), BsonNull.VALUE, odd)));
    }

    private static BsonDocument nested(int levels) {
        BsonDocument document = new BsonDocument("level", new BsonInt32(levels));
        return levels == 0 ? document : document.append("below", nested(levels - 1));
    }
}
