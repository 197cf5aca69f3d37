package dev.nightkeep.mongo;

import dev.nightkeep.bson.ComparableBson;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Compares what was asked of a server with what it lists: servers fill in fields that were left open. */
final class BsonContainment {
    private BsonContainment() {}

    /** Whether {@code actual} is {@code wanted}, in documents perhaps with some fields more. */
    static boolean holds(@Nullable BsonValue wanted, @Nullable BsonValue actual) {
        if (wanted == null || actual == null) {
            return wanted == null && actual == null;
        }
        if (!wanted.isDocument() || !actual.isDocument()) {
            return ComparableBson.of(wanted).equals(ComparableBson.of(actual));
        }
        BsonDocument present = actual.asDocument();
        return wanted.asDocument().entrySet().stream()
                .allMatch(field -> holds(field.getValue(), present.get(field.getKey())));
    }

    /** The field's value for people, shortened. */
    static String text(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value == null ? "nothing" : ServerWords.tidy(IdText.of(value));
    }
}
