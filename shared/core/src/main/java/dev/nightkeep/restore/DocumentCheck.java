package dev.nightkeep.restore;

import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** Tells whether a document fits. Thread-safe. */
@FunctionalInterface
interface DocumentCheck {
    /** What does not fit, each a clause; nothing where it does. */
    List<String> problems(RawBsonDocument document);

    /** What does not fit of a document that takes the place of a live one, where there is one. */
    default List<String> problems(RawBsonDocument document, Optional<RawBsonDocument> live) {
        return problems(document);
    }

    /** Everything fits. */
    static DocumentCheck none() {
        return document -> List.of();
    }

    default DocumentCheck and(DocumentCheck other) {
        DocumentCheck first = this;
        return new DocumentCheck() {
            @Override
            public List<String> problems(RawBsonDocument document) {
                return problems(document, Optional.empty());
            }

            @Override
            public List<String> problems(RawBsonDocument document, Optional<RawBsonDocument> live) {
                List<String> found = first.problems(document, live);
                return found.isEmpty() ? other.problems(document, live) : found;
            }
        };
    }
}
