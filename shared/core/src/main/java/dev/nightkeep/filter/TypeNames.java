package dev.nightkeep.filter;

import static java.util.Map.entry;

import dev.nightkeep.error.ConfigurationException;
import java.util.Map;
import java.util.Set;
import org.bson.BsonType;
import org.bson.BsonValue;

/**
 * The names and numbers of types in queries and validators.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-types/">BSON types</a>
 */
public final class TypeNames {
    private static final Map<String, BsonType> BY_NAME = Map.ofEntries(
            entry("double", BsonType.DOUBLE),
            entry("string", BsonType.STRING),
            entry("object", BsonType.DOCUMENT),
            entry("array", BsonType.ARRAY),
            entry("binData", BsonType.BINARY),
            entry("undefined", BsonType.UNDEFINED),
            entry("objectId", BsonType.OBJECT_ID),
            entry("bool", BsonType.BOOLEAN),
            entry("date", BsonType.DATE_TIME),
            entry("null", BsonType.NULL),
            entry("regex", BsonType.REGULAR_EXPRESSION),
            entry("dbPointer", BsonType.DB_POINTER),
            entry("javascript", BsonType.JAVASCRIPT),
            entry("symbol", BsonType.SYMBOL),
            entry("javascriptWithScope", BsonType.JAVASCRIPT_WITH_SCOPE),
            entry("int", BsonType.INT32),
            entry("timestamp", BsonType.TIMESTAMP),
            entry("long", BsonType.INT64),
            entry("decimal", BsonType.DECIMAL128),
            entry("minKey", BsonType.MIN_KEY),
            entry("maxKey", BsonType.MAX_KEY));

    private static final Set<BsonType> NUMBERS =
            Set.of(BsonType.DOUBLE, BsonType.INT32, BsonType.INT64, BsonType.DECIMAL128);

    private static final int MIN_KEY = -1;

    private TypeNames() {}

    /**
     * The types that a name stands for: one, or the four of {@code number}.
     *
     * @throws ConfigurationException when no type is called so
     */
    public static Set<BsonType> named(String name) {
        if (name.equals("number")) {
            return NUMBERS;
        }
        BsonType type = BY_NAME.get(name);
        if (type == null) {
            throw unknown(name);
        }
        return Set.of(type);
    }

    /** The name of a type. */
    public static String of(BsonType type) {
        return BY_NAME.entrySet().stream()
                .filter(each -> each.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("unknown");
    }

    /** The types that a value in a query stands for: by name or by number. */
    static Set<BsonType> of(BsonValue value) {
        if (value.isString()) {
            return named(value.asString().getValue());
        }
        if (!value.isNumber()) {
            throw unknown(value.toString());
        }
        int number = value.asNumber().intValue();
        BsonType type = BsonType.findByValue(number == MIN_KEY ? BsonType.MIN_KEY.getValue() : number);
        if (type == null || type == BsonType.END_OF_DOCUMENT) {
            throw unknown(String.valueOf(number));
        }
        return Set.of(type);
    }

    private static ConfigurationException unknown(String name) {
        return new ConfigurationException(
                "There is no BSON type '%s'".formatted(name), "Use a name such as string, int, date, object or array");
    }
}
