package dev.nightkeep.filter;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;

/** Reads a moment out of a document. Stateless. */
public final class DocumentMoment {
    private DocumentMoment() {}

    /** The moment that stands in the field, which may be a dotted path; empty where none does. */
    public static Optional<Instant> in(BsonDocument document, String field) {
        return DocumentDate.in(document, field).moment();
    }
}
