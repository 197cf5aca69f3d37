package dev.nightkeep.restore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code $jsonSchema} that hold or do not hold as a whole. Those that are turned around ({@code not},
 * {@code oneOf}) are looked at only where everything in them is checked: else a document that fits would be refused.
 */
record SchemaBranches(BsonDocument schema) {
    /** What stands against the value, as a clause. */
    Optional<String> problem(BsonValue value) {
        List<BsonDocument> any = schemas(schema.get("anyOf"));
        if (!any.isEmpty() && any.stream().noneMatch(each -> SchemaCheck.fits(value, each))) {
            return Optional.of("fits into none of the validator's anyOf");
        }
        List<BsonDocument> one = schemas(schema.get("oneOf"));
        if (isSure(one)
                && !one.isEmpty()
                && one.stream().filter(each -> SchemaCheck.fits(value, each)).count() != 1) {
            return Optional.of("fits not into exactly one of the validator's oneOf");
        }
        if (schema.get("not") instanceof BsonDocument not && isSure(List.of(not)) && SchemaCheck.fits(value, not)) {
            return Optional.of("is what the validator says it must not be");
        }
        return value.isDocument() ? dependencies(value.asDocument()) : Optional.empty();
    }

    private Optional<String> dependencies(BsonDocument document) {
        if (!(schema.get("dependencies") instanceof BsonDocument rules)) {
            return Optional.empty();
        }
        return rules.entrySet().stream()
                .filter(rule -> document.containsKey(rule.getKey()) && !holds(document, rule))
                .findFirst()
                .map(rule -> "has %s without what the validator asks for with it".formatted(rule.getKey()));
    }

    private static boolean holds(BsonDocument document, Map.Entry<String, BsonValue> rule) {
        return rule.getValue() instanceof BsonDocument inner
                ? SchemaCheck.fits(document, inner)
                : SchemaCheck.texts(rule.getValue()).stream().allMatch(document::containsKey);
    }

    private static boolean isSure(List<BsonDocument> schemas) {
        return schemas.stream()
                .allMatch(each -> SchemaKeywords.unchecked(each).isEmpty()
                        && !each.toJson().contains("uniqueItems"));
    }

    private static List<BsonDocument> schemas(@Nullable BsonValue value) {
        return value instanceof BsonArray array
                ? array.stream()
                        .filter(BsonValue::isDocument)
                        .map(BsonValue::asDocument)
                        .toList()
                : List.of();
    }
}
