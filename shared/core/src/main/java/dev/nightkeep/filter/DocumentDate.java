package dev.nightkeep.filter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * The moment by which a document is chosen.
 *
 * @param moment  empty where there is none
 * @param present whether the field was there, whatever stood in it
 */
record DocumentDate(Optional<Instant> moment, boolean present) {
    /** Fields by which applications say when something came to be or changed, the likeliest first. */
    static final List<String> USUAL = List.of(
            "createdAt",
            "created_at",
            "timestamp",
            "date",
            "updatedAt",
            "updated_at",
            "lastModified",
            "last_modified",
            "createdOn",
            "created_on",
            "created");

    /** By the field, which may be a dotted path. */
    static DocumentDate in(BsonDocument document, String field) {
        List<BsonValue> found = new FieldPath(field).in(document).found();
        return new DocumentDate(found.stream().findFirst().flatMap(DateValue::of), !found.isEmpty());
    }

    /** By the first of the usual fields that is there, else by the time within an ObjectId. */
    static DocumentDate detected(BsonDocument document) {
        return USUAL.stream()
                .filter(document::containsKey)
                .findFirst()
                .map(field -> in(document, field))
                .orElseGet(() -> ofId(document));
    }

    private static DocumentDate ofId(BsonDocument document) {
        BsonValue id = document.get("_id");
        return id != null && id.isObjectId()
                ? new DocumentDate(Optional.of(moment(id.asObjectId().getValue())), true)
                : new DocumentDate(Optional.empty(), false);
    }

    private static Instant moment(ObjectId id) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(id.getTimestamp()));
    }
}
