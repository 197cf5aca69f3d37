package dev.nightkeep.restore;

import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.WriteOutcome;
import java.util.ArrayList;
import java.util.List;

/** Adds up what became of the batches of one collection. Thread-safe. */
final class OutcomeTally {
    private final List<DocumentFailure> named = new ArrayList<>();
    private long inserted;
    private long replaced;
    private long skipped;
    private long failed;

    synchronized void add(WriteOutcome outcome) {
        inserted += outcome.inserted();
        replaced += outcome.replaced();
        skipped += outcome.skipped();
        failed += outcome.failures().size();
        int room = CollectionOutcome.NAMED_FAILURES - named.size();
        named.addAll(
                outcome.failures().subList(0, Math.min(room, outcome.failures().size())));
    }

    synchronized WriteOutcome total() {
        return new WriteOutcome(inserted, replaced, skipped, named);
    }

    synchronized long failed() {
        return failed;
    }

    synchronized long seen() {
        return inserted + replaced + skipped + failed;
    }
}
