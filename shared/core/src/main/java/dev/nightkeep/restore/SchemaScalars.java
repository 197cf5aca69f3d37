package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.filter.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a {@code $jsonSchema} asks of a value that is looked at as a whole: each problem a clause. Stateless. */
final class SchemaScalars {
    private static final BsonOrder ORDER = new BsonOrder();

    private SchemaScalars() {}

    static List<String> problems(BsonValue value, BsonDocument schema) {
        List<String> problems = new ArrayList<>();
        types(value, SchemaCheck.texts(schema.get("bsonType")), problems);
        types(
                value,
                SchemaCheck.texts(schema.get("type")).stream()
                        .map(name -> name.equals("boolean") ? "bool" : name)
                        .toList(),
                problems);
        if (schema.get("enum") instanceof BsonArray allowed
                && SchemaKeywords.unchecked(schema).isEmpty()
                && allowed.stream().noneMatch(each -> ORDER.compare(each, value) == 0)) {
            problems.add("is none of the values that the validator allows");
        }
        if (value.isNumber()) {
            bounds(value, schema, problems);
        } else if (value.isString()) {
            String text = value.asString().getValue();
            size(text.codePointCount(0, text.length()), "characters", schema, "Length", problems);
        } else if (value.isArray()) {
            array(value.asArray(), schema, problems);
        } else if (value.isDocument()) {
            size(value.asDocument().size(), "fields", schema, "Properties", problems);
        }
        return problems;
    }

    private static void types(BsonValue value, List<String> types, List<String> problems) {
        if (!types.isEmpty() && !RuleCheck.isOf(value, types)) {
            problems.add("is %s, and the validator asks for %s"
                    .formatted(TypeNames.of(value.getBsonType()), String.join(" or ", types)));
        }
    }

    private static void bounds(BsonValue value, BsonDocument schema, List<String> problems) {
        BsonValue least = schema.get("minimum");
        BsonValue most = schema.get("maximum");
        if (least != null
                && least.isNumber()
                && ORDER.compare(value, least) < (isTrue(schema, "exclusiveMinimum") ? 1 : 0)) {
            problems.add("is less than the validator's minimum");
        }
        if (most != null
                && most.isNumber()
                && ORDER.compare(value, most) > (isTrue(schema, "exclusiveMaximum") ? -1 : 0)) {
            problems.add("is more than the validator's maximum");
        }
    }

    private static void array(BsonArray array, BsonDocument schema, List<String> problems) {
        size(array.size(), "elements", schema, "Items", problems);
        TreeSet<BsonValue> different = new TreeSet<>(ORDER);
        if (isTrue(schema, "uniqueItems") && !array.stream().allMatch(different::add)) {
            problems.add("has the same element twice, and the validator asks for different ones");
        }
    }

    private static void size(int size, String what, BsonDocument schema, String keyword, List<String> problems) {
        if (size < number(schema.get("min" + keyword), 0)
                || size > number(schema.get("max" + keyword), Long.MAX_VALUE)) {
            problems.add("has %d %s, and the validator does not allow so many or so few".formatted(size, what));
        }
    }

    private static long number(@Nullable BsonValue value, long otherwise) {
        return value != null && value.isNumber() ? value.asNumber().longValue() : otherwise;
    }

    private static boolean isTrue(BsonDocument schema, String keyword) {
        return BsonBoolean.TRUE.equals(schema.get(keyword));
    }
}
