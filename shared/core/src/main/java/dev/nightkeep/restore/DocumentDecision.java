package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.hash.Digest;
import java.util.List;
import java.util.Optional;
import org.bson.BsonNull;
import org.bson.RawBsonDocument;

/**
 * What is going to happen with one document of a backup.
 *
 * @param live  what stood under its {@code _id} when it was decided
 * @param after what is going to stand there; present when something is written
 * @param notes paths of conflicts, or why it is invalid
 */
record DocumentDecision(
        RawBsonDocument backup,
        DocumentFate fate,
        Optional<RawBsonDocument> live,
        Optional<RawBsonDocument> after,
        List<String> notes) {
    DocumentDecision {
        notes = List.copyOf(notes);
        if (fate.written() != after.isPresent()) {
            throw new IllegalArgumentException("what is written is known, and only then: " + fate);
        }
    }

    static DocumentDecision unwritten(RawBsonDocument backup, DocumentFate fate, Optional<RawBsonDocument> live) {
        return new DocumentDecision(backup, fate, live, Optional.empty(), List.of());
    }

    static DocumentDecision written(
            RawBsonDocument backup, DocumentFate fate, Optional<RawBsonDocument> live, RawBsonDocument after) {
        return new DocumentDecision(backup, fate, live, Optional.of(after), List.of());
    }

    /** The {@code _id} as canonical Extended JSON. */
    String idText() {
        return BsonScan.text(RawFields.id(backup).orElse(BsonNull.VALUE));
    }

    static Digest digest(RawBsonDocument document) {
        ByteSpan span = RawFields.span(document);
        return Digest.of(span.array(), span.offset(), span.length());
    }
}
