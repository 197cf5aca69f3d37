package dev.nightkeep.conflict;

import dev.nightkeep.filter.DateValue;
import dev.nightkeep.filter.DocumentMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/** Compares two documents by when they say that they were changed. Immutable and thread-safe. */
public final class CompareAges {
    /** Fields by which applications say when something changed, the likeliest first; then those of when it came to be. */
    private static final List<String> USUAL = List.of(
            "updatedAt",
            "updated_at",
            "lastModified",
            "last_modified",
            "modifiedAt",
            "modified_at",
            "lastUpdated",
            "last_updated",
            "timestamp",
            "date",
            "createdAt",
            "created_at");

    private final Optional<String> field;

    /** @param field dotted where it is within; where empty, the first of the usual fields that both documents have */
    public CompareAges(Optional<String> field) {
        this.field = field;
    }

    /** How old the document of the backup is beside the live one. Always answers. */
    public DocumentAge compare(BsonDocument live, BsonDocument backup) {
        String by = field.orElseGet(() -> usual(live, backup));
        Optional<Instant> ofLive = DocumentMoment.in(live, by);
        Optional<Instant> ofBackup = DocumentMoment.in(backup, by);
        if (ofLive.isEmpty() || ofBackup.isEmpty()) {
            return without(ofLive.isEmpty(), ofBackup.isEmpty());
        }
        int order = ofBackup.get().compareTo(ofLive.get());
        return order > 0 ? DocumentAge.NEWER : order == 0 ? DocumentAge.SAME : DocumentAge.OLDER;
    }

    private static DocumentAge without(boolean live, boolean backup) {
        return live && backup ? DocumentAge.BOTH_WITHOUT : live ? DocumentAge.LIVE_WITHOUT : DocumentAge.BACKUP_WITHOUT;
    }

    /** The first field by which both can be compared; else the first that one of them has. */
    private static String usual(BsonDocument live, BsonDocument backup) {
        return first(name -> isDate(live, name) && isDate(backup, name))
                .or(() -> first(name -> isDate(live, name) || isDate(backup, name)))
                .orElse(USUAL.getFirst());
    }

    private static Optional<String> first(java.util.function.Predicate<String> wanted) {
        return USUAL.stream().filter(wanted).findFirst();
    }

    private static boolean isDate(BsonDocument document, String name) {
        return Optional.ofNullable(document.get(name)).flatMap(DateValue::of).isPresent();
    }
}
