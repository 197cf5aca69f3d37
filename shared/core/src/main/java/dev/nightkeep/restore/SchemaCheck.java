package dev.nightkeep.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents against a collection's {@code $jsonSchema}. What of it is not looked at is known and said. Thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/">$jsonSchema</a>
 */
final class SchemaCheck implements DocumentCheck {
    private static final BsonString MODERATE = new BsonString("moderate");

    private final BsonDocument schema;
    private final boolean moderate;

    private SchemaCheck(BsonDocument schema, boolean moderate) {
        this.schema = schema;
        this.moderate = moderate;
    }

    /** @param options of the live collection; empty where it has no such validator, or one that only warns */
    static Optional<DocumentCheck> of(BsonDocument options) {
        boolean warns = warns(options);
        return Optional.ofNullable(options.get("validator"))
                .filter(validator -> !warns && validator.isDocument())
                .map(validator -> validator.asDocument().get("$jsonSchema"))
                .filter(BsonValue::isDocument)
                .map(schema -> new SchemaCheck(schema.asDocument(), MODERATE.equals(options.get("validationLevel"))));
    }

    /** What of the validator is not looked at, by name; empty where there is no validator that refuses anything. */
    static Optional<List<String>> unchecked(BsonDocument options) {
        if (!(options.get("validator") instanceof BsonDocument validator) || validator.isEmpty() || warns(options)) {
            return Optional.empty();
        }
        SortedSet<String> unchecked = new TreeSet<>(validator.keySet());
        unchecked.remove("$jsonSchema");
        unchecked.addAll(SchemaKeywords.unchecked(validator.get("$jsonSchema")));
        return Optional.of(List.copyOf(unchecked));
    }

    private static boolean warns(BsonDocument options) {
        return new BsonString("warn").equals(options.get("validationAction"))
                || new BsonString("off").equals(options.get("validationLevel"));
    }

    @Override
    public List<String> problems(RawBsonDocument document) {
        List<String> problems = new ArrayList<>();
        check(document, schema, "", problems);
        return problems;
    }

    /** With the level {@code moderate}, a live document that does not fit may become another one that does not. */
    @Override
    public List<String> problems(RawBsonDocument document, Optional<RawBsonDocument> live) {
        boolean free =
                moderate && live.filter(before -> !problems(before).isEmpty()).isPresent();
        return free ? List.of() : problems(document);
    }

    private static void check(BsonValue value, BsonDocument schema, String path, List<String> problems) {
        String name = path.isEmpty() ? "it" : path;
        SchemaScalars.problems(value, schema).forEach(problem -> problems.add(name + " " + problem));
        if (value.isDocument()) {
            checkFields(value.asDocument(), schema, path, problems);
        } else if (value.isArray()) {
            checkElements(value.asArray(), schema, name, problems);
        }
        new SchemaBranches(schema).problem(value).ifPresent(problem -> problems.add(name + " " + problem));
        if (schema.get("allOf") instanceof BsonArray all) {
            all.stream().filter(BsonValue::isDocument).forEach(each -> check(value, each.asDocument(), path, problems));
        }
    }

    /** Whether nothing that is checked here stands against the value. */
    static boolean fits(BsonValue value, BsonDocument schema) {
        List<String> problems = new ArrayList<>();
        check(value, schema, "", problems);
        return problems.isEmpty();
    }

    private static void checkElements(BsonArray array, BsonDocument schema, String path, List<String> problems) {
        BsonValue items = schema.get("items");
        for (int index = 0; index < array.size(); index++) {
            BsonValue rule = items instanceof BsonArray each ? (index < each.size() ? each.get(index) : null) : items;
            if (rule instanceof BsonDocument inner) {
                check(array.get(index), inner, path + "." + index, problems);
            }
        }
    }

    private static void checkFields(BsonDocument document, BsonDocument schema, String path, List<String> problems) {
        String prefix = path.isEmpty() ? "" : path + ".";
        texts(schema.get("required")).stream()
                .filter(name -> !document.containsKey(name))
                .forEach(name -> problems.add("it has no %s%s, which the validator asks for".formatted(prefix, name)));
        BsonDocument properties = schema.get("properties") instanceof BsonDocument named ? named : new BsonDocument();
        BsonValue others = schema.containsKey("patternProperties") ? null : schema.get("additionalProperties");
        document.forEach((name, value) -> {
            BsonValue rule = properties.containsKey(name) ? properties.get(name) : others;
            if (rule instanceof BsonDocument inner) {
                check(value, inner, prefix + name, problems);
            } else if (BsonBoolean.FALSE.equals(rule)) {
                problems.add("it has %s%s, which the validator does not allow".formatted(prefix, name));
            }
        });
    }

    static List<String> texts(@Nullable BsonValue value) {
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
