package dev.nightkeep.conversation.hold;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Counts the entries of a collection, and dates them by their {@code _id}, as far as that is an ObjectId. Not thread-safe. */
final class EntryCount {
    private final Optional<Instant> since;
    private long entries;
    private long dated;
    private long recent;
    private Optional<Instant> oldest = Optional.empty();
    private Optional<Instant> newest = Optional.empty();

    EntryCount(Optional<Instant> since) {
        this.since = since;
    }

    void add(byte[] buffer, int offset, int length) {
        entries++;
        BsonValue id = new RawBsonDocument(buffer, offset, length).get("_id");
        if (id != null && id.isObjectId()) {
            date(id.asObjectId().getValue().getDate().toInstant());
        }
    }

    private void date(Instant made) {
        dated++;
        oldest = oldest.filter(made::isAfter).or(() -> Optional.of(made));
        newest = newest.filter(made::isBefore).or(() -> Optional.of(made));
        recent += since.filter(start -> !made.isBefore(start)).isPresent() ? 1 : 0;
    }

    long entries() {
        return entries;
    }

    /** How many have an ObjectId. */
    long dated() {
        return dated;
    }

    /** Those since the time that was asked for. */
    long recent() {
        return recent;
    }

    Optional<Instant> oldest() {
        return oldest;
    }

    Optional<Instant> newest() {
        return newest;
    }
}
