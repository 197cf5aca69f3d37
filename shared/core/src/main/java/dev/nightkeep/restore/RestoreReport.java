package dev.nightkeep.restore;

import dev.nightkeep.format.BackupState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a restore did.
 *
 * @param backup      an id or a path
 * @param collections in the order of their names
 */
public record RestoreReport(String backup, Instant started, Instant finished, List<CollectionOutcome> collections) {
    public RestoreReport {
        collections = List.copyOf(collections);
    }

    /** Succeeded only when every document and index of every collection is where it should be. */
    public BackupState state() {
        return collections.stream().allMatch(CollectionOutcome::complete) ? BackupState.SUCCEEDED : BackupState.PARTIAL;
    }

    public Duration duration() {
        return Duration.between(started, finished);
    }

    public long inserted() {
        return sum(outcome -> outcome.documents().inserted());
    }

    public long replaced() {
        return sum(outcome -> outcome.documents().replaced());
    }

    public long skipped() {
        return sum(outcome -> outcome.documents().skipped());
    }

    public long failed() {
        return sum(CollectionOutcome::failed);
    }

    private long sum(ToLongFunction<CollectionOutcome> amount) {
        return collections.stream().mapToLong(amount).sum();
    }
}
