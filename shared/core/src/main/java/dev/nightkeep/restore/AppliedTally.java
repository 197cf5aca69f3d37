package dev.nightkeep.restore;

import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what became of the documents of one collection. Not thread-safe. */
final class AppliedTally {
    private final Map<DocumentFate, Long> counts = new EnumMap<>(DocumentFate.class);
    private final List<DocumentFailure> failures = new ArrayList<>();
    private long conflicts;
    private long verified;

    void add(BatchOutcome batch) {
        batch.fates().forEach(fate -> counts.merge(fate, 1L, Long::sum));
        batch.failures().stream()
                .limit(CollectionOutcome.NAMED_FAILURES - (long) failures.size())
                .forEach(failures::add);
        conflicts += batch.conflicts();
        verified += batch.verified();
    }

    FateCounts counts() {
        return new FateCounts(counts);
    }

    List<DocumentFailure> failures() {
        return failures;
    }

    long conflicts() {
        return conflicts;
    }

    long verified() {
        return verified;
    }
}
