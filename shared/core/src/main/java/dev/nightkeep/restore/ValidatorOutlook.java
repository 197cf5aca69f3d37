package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.RawFields;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.RawBsonDocument;

/** What a person should know about the validator of one collection and what is written into it. Not thread-safe. */
final class ValidatorOutlook {
    private final BsonDocument options;
    private final boolean decides;
    private final Optional<DocumentCheck> passed;
    private String first = "";
    private long unfit;

    ValidatorOutlook(Destination destination, ValidatorRule rule) {
        this.options = destination.exists() ? destination.options() : new BsonDocument();
        this.decides = rule.decides(destination);
        this.passed = decides ? Optional.empty() : SchemaCheck.of(options);
    }

    /** A document as it is written. */
    void add(RawBsonDocument document) {
        passed.map(check -> check.problems(document))
                .filter(problems -> !problems.isEmpty())
                .ifPresent(problems -> count(document, problems));
    }

    private void count(RawBsonDocument document, List<String> problems) {
        if (unfit == 0) {
            String id = BsonScan.text(RawFields.id(document).orElse(BsonNull.VALUE));
            first = "%s: %s".formatted(id, String.join("; ", problems));
        }
        unfit++;
    }

    /** Empty where the collection has no validator that refuses anything. */
    Optional<String> sentence() {
        return SchemaCheck.unchecked(options).map(unchecked -> decides ? decided(unchecked) : bypassed(unchecked));
    }

    private static String decided(List<String> unchecked) {
        return "the validator of the collection decides about what is written"
                + (unchecked.isEmpty()
                        ? "; each document is held against all of it before"
                        : "; what its %s refuses is known only then".formatted(String.join(", ", unchecked)));
    }

    private String bypassed(List<String> unchecked) {
        return "documents are written past the validator of the collection, where the user has the right to"
                + (unfit == 0 ? "" : "; %d do not fit it, the first is %s".formatted(unfit, first))
                + (unchecked.isEmpty()
                        ? ""
                        : "; they are not held against its %s".formatted(String.join(", ", unchecked)));
    }
}
