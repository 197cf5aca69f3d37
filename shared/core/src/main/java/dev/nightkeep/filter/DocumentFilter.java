package dev.nightkeep.filter;

import dev.nightkeep.error.CorruptBackupException;
import java.util.Optional;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonNull;

/**
 * Which documents are meant: those within the dates, among the ids and for which the condition holds, as far as each is
 * given. Immutable.
 */
public record DocumentFilter(Optional<DateRange> dates, Optional<IdList> ids, Optional<WhereClause> where) {
    /** Every document. */
    public static DocumentFilter everything() {
        return new DocumentFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether no document is left out. */
    public boolean isEverything() {
        return dates.isEmpty() && ids.isEmpty() && where.isEmpty();
    }

    /**
     * Whether the document is meant, and if not, why.
     *
     * @throws CorruptBackupException when it is not valid BSON inside
     */
    public FilterVerdict test(BsonDocument document) {
        try {
            return isListed(document)
                            && where.map(condition -> condition.holds(document)).orElse(true)
                    ? dates.map(range -> range.test(document)).orElse(FilterVerdict.MATCHED)
                    : FilterVerdict.OUT;
        } catch (BSONException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "A document is not valid BSON inside", "Restore another backup; this one is damaged", e);
        }
    }

    private boolean isListed(BsonDocument document) {
        return ids.map(list -> list.contains(document.get("_id", BsonNull.VALUE)))
                .orElse(true);
    }

    /** The same text for the same filter, and another one for another. */
    public String text() {
        return "dates %s; ids %s; where %s"
                .formatted(
                        dates.map(DateRange::toString).orElse("any"),
                        ids.map(list -> list.digest().hex()).orElse("any"),
                        where.map(WhereClause::toString).orElse("any"));
    }
}
