package dev.nightkeep.restore;

import java.util.List;
import org.bson.RawBsonDocument;

/** Tells whether a document fits. Thread-safe. */
@FunctionalInterface
interface DocumentCheck {
    /** What does not fit, each a clause; nothing where it does. */
    List<String> problems(RawBsonDocument document);

    /** Everything fits. */
    static DocumentCheck none() {
        return document -> List.of();
    }

    default DocumentCheck and(DocumentCheck other) {
        return document -> {
            List<String> found = problems(document);
            return found.isEmpty() ? other.problems(document) : found;
        };
    }
}
