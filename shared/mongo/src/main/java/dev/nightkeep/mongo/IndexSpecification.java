package dev.nightkeep.mongo;

import dev.nightkeep.bson.ComparableBson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The definition of one index, without what belongs to the server that listed it. */
record IndexSpecification(BsonDocument definition) {
    /** {@code v} is refused by Atlas, {@code ns} names the old place, {@code background} means nothing since 4.2. */
    private static final List<String> OF_THE_OLD_SERVER = List.of("v", "ns", "background", "safe", "storageEngine");

    /** What changes which documents an index holds or allows. Other fields are filled in by servers. */
    private static final Set<String> SIGNIFICANT = Set.of(
            "unique",
            "sparse",
            "partialFilterExpression",
            "expireAfterSeconds",
            "collation",
            "hidden",
            "wildcardProjection");

    private static final BsonDocument SIMPLE = new BsonDocument("locale", new BsonString("simple"));

    static IndexSpecification of(BsonDocument listed) {
        BsonDocument definition = listed.clone();
        OF_THE_OLD_SERVER.forEach(definition::remove);
        return new IndexSpecification(definition);
    }

    String name() {
        return definition.getString("name", new BsonString("(no name)")).getValue();
    }

    /** Whether it is the one that a collection has from the beginning. */
    boolean isIdIndex() {
        BsonDocument key = key();
        return key.size() == 1
                && key.containsKey("_id")
                && !Objects.requireNonNull(key.get("_id")).isString();
    }

    private BsonDocument key() {
        return definition.getDocument("key", new BsonDocument());
    }

    /**
     * The same for a collection with a collation: an index listed without one has the simple one, and would get the
     * collection's if it were built as listed.
     */
    IndexSpecification explicitIn(BsonDocument collectionOptions) {
        if (!collectionOptions.containsKey("collation") || definition.containsKey("collation")) {
            return this;
        }
        return new IndexSpecification(definition.clone().append("collation", SIMPLE));
    }

    /** How the other one differs from this one, for people; empty when it does not. */
    List<String> differences(IndexSpecification actual) {
        List<String> differences = new ArrayList<>();
        if (!ComparableBson.fields(key()).equals(ComparableBson.fields(actual.key()))) {
            differences.add(difference("key", actual));
        }
        compared(actual).stream()
                .filter(field -> !isSame(field, actual))
                .sorted()
                .forEach(field -> differences.add(difference(field, actual)));
        return differences;
    }

    private Set<String> compared(IndexSpecification actual) {
        Set<String> fields = actual.definition.keySet().stream()
                .filter(SIGNIFICANT::contains)
                .collect(Collectors.toSet());
        fields.addAll(definition.keySet());
        fields.removeAll(Set.of("key", "name", "clustered"));
        return fields;
    }

    private boolean isSame(String field, IndexSpecification actual) {
        BsonValue wanted = definition.get(field);
        BsonValue present = actual.definition.get(field);
        return isDefault(field, wanted) ? isDefault(field, present) : BsonContainment.holds(wanted, present);
    }

    private static boolean isDefault(String field, @Nullable BsonValue value) {
        return value == null
                || value.equals(BsonBoolean.FALSE)
                || (field.equals("collation") && BsonContainment.holds(SIMPLE, value));
    }

    private String difference(String field, IndexSpecification actual) {
        return "%s is %s instead of %s"
                .formatted(
                        field, BsonContainment.text(actual.definition, field), BsonContainment.text(definition, field));
    }
}
