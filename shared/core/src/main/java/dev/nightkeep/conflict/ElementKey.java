package dev.nightkeep.conflict;

import dev.nightkeep.bson.RawField;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** What makes elements of two arrays the same element. */
@FunctionalInterface
interface ElementKey {
    /** The value by which it is told, or empty where only the whole element tells. */
    Optional<BsonValue> of(RawField element);

    /** Only the whole element tells. */
    static ElementKey whole() {
        return element -> Optional.empty();
    }

    /** Documents are told by a field of theirs, if they have it. */
    static ElementKey field(String name) {
        return element -> element.isDocument()
                ? Optional.ofNullable(new RawBsonDocument(
                                element.value().array(),
                                element.value().offset(),
                                element.value().length())
                        .get(name))
                : Optional.empty();
    }
}
