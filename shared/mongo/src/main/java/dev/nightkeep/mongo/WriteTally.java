package dev.nightkeep.mongo;

import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** Counts what became of documents. Not thread-safe. */
final class WriteTally {
    private final List<DocumentFailure> failures = new ArrayList<>();
    private long inserted;
    private long replaced;
    private long skipped;

    WriteTally inserted(long documents) {
        inserted += documents;
        return this;
    }

    WriteTally replaced(long documents) {
        replaced += documents;
        return this;
    }

    WriteTally skipped(long documents) {
        skipped += documents;
        return this;
    }

    WriteTally failed(RawBsonDocument document, int code, String reason) {
        failures.add(new DocumentFailure(IdText.of(document), code, ServerWords.tidy(reason)));
        return this;
    }

    /** In an ordered write, what stands behind a failure is one, too. */
    WriteTally notReached(List<RawBsonDocument> documents) {
        documents.forEach(document -> failed(document, 0, "not written, because one before it was refused"));
        return this;
    }

    WriteTally add(WriteOutcome outcome) {
        failures.addAll(outcome.failures());
        return inserted(outcome.inserted()).replaced(outcome.replaced()).skipped(outcome.skipped());
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    long total() {
        return inserted + replaced + skipped + failures.size();
    }

    WriteOutcome outcome() {
        return new WriteOutcome(inserted, replaced, skipped, failures);
    }
}
