package dev.nightkeep.restore;

import dev.nightkeep.filter.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents against the {@code required}, {@code bsonType} and {@code properties} of a collection's
 * {@code $jsonSchema}. What else a validator may ask for is left to the server. Thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/">$jsonSchema</a>
 */
final class SchemaCheck implements DocumentCheck {
    private final BsonDocument schema;

    private SchemaCheck(BsonDocument schema) {
        this.schema = schema;
    }

    /** @param options of the live collection; empty where it has no such validator, or one that only warns */
    static Optional<DocumentCheck> of(BsonDocument options) {
        boolean warns = new BsonString("warn").equals(options.get("validationAction"))
                || new BsonString("off").equals(options.get("validationLevel"));
        return Optional.ofNullable(options.get("validator"))
                .filter(validator -> !warns && validator.isDocument())
                .map(validator -> validator.asDocument().get("$jsonSchema"))
                .filter(BsonValue::isDocument)
                .map(schema -> new SchemaCheck(schema.asDocument()));
    }

    @Override
    public List<String> problems(RawBsonDocument document) {
        List<String> problems = new ArrayList<>();
        check(document, schema, "", problems);
        return problems;
    }

    private static void check(BsonValue value, BsonDocument schema, String path, List<String> problems) {
        List<String> types = texts(schema.get("bsonType"));
        if (!types.isEmpty() && !RuleCheck.isOf(value, types)) {
            problems.add("%s is %s, and the validator asks for %s"
                    .formatted(
                            path.isEmpty() ? "it" : path,
                            TypeNames.of(value.getBsonType()),
                            String.join(" or ", types)));
        }
        if (value.isDocument()) {
            checkFields(value.asDocument(), schema, path, problems);
        }
    }

    private static void checkFields(BsonDocument document, BsonDocument schema, String path, List<String> problems) {
        String prefix = path.isEmpty() ? "" : path + ".";
        texts(schema.get("required")).stream()
                .filter(name -> !document.containsKey(name))
                .forEach(name -> problems.add("it has no %s%s, which the validator asks for".formatted(prefix, name)));
        if (schema.get("properties") instanceof BsonDocument properties) {
            properties.forEach((name, property) -> {
                BsonValue value = document.get(name);
                if (value != null && property.isDocument()) {
                    check(value, property.asDocument(), prefix + name, problems);
                }
            });
        }
    }

    private static List<String> texts(@Nullable BsonValue value) {
        return switch (value) {
            case BsonString text -> List.of(text.getValue());
            case BsonArray array ->
                array.stream()
                        .filter(BsonValue::isString)
                        .map(each -> each.asString().getValue())
                        .toList();
            case null -> List.of();
            default -> List.of();
        };
    }
}
