package dev.nightkeep.filter;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonValue;

/**
 * What stands under a path in a document: several values where the path leads through an array.
 *
 * @param absent whether the path leads nowhere, or nowhere from one of the documents in an array
 */
record FieldValues(List<BsonValue> found, boolean absent) {
    FieldValues {
        found = List.copyOf(found);
    }

    static FieldValues of(BsonValue value) {
        return new FieldValues(List.of(value), false);
    }

    /** The values and, for arrays, their elements: each of them may be what a condition asks for. */
    Stream<BsonValue> candidates() {
        return found.stream()
                .flatMap(value ->
                        value.isArray() ? Stream.concat(Stream.of(value), value.asArray().stream()) : Stream.of(value));
    }
}
