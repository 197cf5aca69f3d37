package dev.nightkeep.restore;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Which keywords of a {@code $jsonSchema} are held against documents here, and which are left to the server. Stateless. */
final class SchemaKeywords {
    private static final Set<String> CHECKED = Set.of(
            "bsonType",
            "type",
            "required",
            "properties",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "additionalProperties",
            "anyOf",
            "allOf",
            "oneOf",
            "not",
            "dependencies",
            "minProperties",
            "maxProperties",
            "title",
            "description");
    private static final Set<String> OF_ONE = Set.of("items", "additionalProperties", "not");
    private static final Set<String> OF_MANY = Set.of("anyOf", "allOf", "oneOf", "items");
    private static final Set<String> BY_NAME = Set.of("properties", "dependencies", "patternProperties");

    private SchemaKeywords() {}

    /** Keywords, at any depth, that are not checked; nothing where all are. */
    static SortedSet<String> unchecked(@Nullable BsonValue schema) {
        SortedSet<String> found = new TreeSet<>();
        if (schema instanceof BsonDocument document) {
            gather(document, found);
        }
        return found;
    }

    private static void gather(BsonDocument schema, Set<String> found) {
        schema.forEach((keyword, value) -> {
            if (!CHECKED.contains(keyword) || isOfDocuments(keyword, value)) {
                found.add(keyword);
            }
            within(keyword, value).forEach(inner -> {
                if (inner instanceof BsonDocument document) {
                    gather(document, found);
                }
            });
        });
    }

    /** Servers compare documents in an {@code enum} whatever the order of their fields. */
    private static boolean isOfDocuments(String keyword, BsonValue value) {
        return keyword.equals("enum")
                && value instanceof BsonArray array
                && array.stream().anyMatch(each -> each.isDocument() || each.isArray());
    }

    private static Iterable<BsonValue> within(String keyword, BsonValue value) {
        if (OF_MANY.contains(keyword) && value instanceof BsonArray array) {
            return array;
        }
        if (BY_NAME.contains(keyword) && value instanceof BsonDocument named) {
            return named.values();
        }
        return OF_ONE.contains(keyword) ? Set.of(value) : Set.of();
    }
}
