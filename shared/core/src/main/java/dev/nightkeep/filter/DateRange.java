package dev.nightkeep.filter;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * A span of time, of which at least one end is given.
 *
 * @param since inclusive
 * @param until exclusive
 * @param field where the date stands, dotted where it is within; where empty, the first of the usual fields that the
 *     document has, else the time within an ObjectId
 */
public record DateRange(Optional<Instant> since, Optional<Instant> until, Optional<String> field) {
    public DateRange {
        if (since.isEmpty() && until.isEmpty()) {
            throw new IllegalArgumentException("a range of dates needs a beginning or an end");
        }
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw new IllegalArgumentException(
                    "the dates begin at %s and end before that, at %s".formatted(since.get(), until.get()));
        }
    }

    FilterVerdict test(BsonDocument document) {
        DocumentDate date =
                field.map(name -> DocumentDate.in(document, name)).orElseGet(() -> DocumentDate.detected(document));
        return date.moment().map(this::test).orElse(date.present() ? FilterVerdict.NOT_A_DATE : FilterVerdict.NO_DATE);
    }

    private FilterVerdict test(Instant moment) {
        boolean within = since.map(first -> !moment.isBefore(first)).orElse(true)
                && until.map(end -> moment.isBefore(end)).orElse(true);
        return within ? FilterVerdict.MATCHED : FilterVerdict.OUT;
    }
}
