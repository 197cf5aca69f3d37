package dev.nightkeep.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.ControlJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a restore did.
 *
 * @param id          by which it is undone
 * @param backup      an id or a path
 * @param target      where it went, as people may see it
 * @param rollback    the backup of what was replaced; empty where none was made
 * @param undo        the command that shows what taking it back would do; empty where it cannot be taken back
 * @param continued   whether it finished what an earlier run had begun
 * @param collections in the order of their names
 */
public record RestoreReport(
        RestoreId id,
        String backup,
        String target,
        Instant started,
        Instant finished,
        Optional<BackupId> rollback,
        Optional<String> undo,
        boolean continued,
        List<CollectionOutcome> collections) {
    public RestoreReport {
        collections = List.copyOf(collections);
    }

    /** Succeeded only when every document and index of every collection is where it should be. */
    @JsonProperty("state")
    public BackupState state() {
        return collections.stream().allMatch(CollectionOutcome::complete) ? BackupState.SUCCEEDED : BackupState.PARTIAL;
    }

    public Duration duration() {
        return Duration.between(started, finished);
    }

    /** The counts of all collections. */
    public FateCounts totals() {
        return collections.stream().map(CollectionOutcome::counts).reduce(FateCounts.none(), FateCounts::plus);
    }

    /** Documents that are new. */
    public long inserted() {
        return totals().of(DocumentFate.ADDED);
    }

    /** Documents that took the place of others. */
    public long replaced() {
        return totals().of(DocumentFate.REPLACED);
    }

    /** Documents that became one with others. */
    public long merged() {
        return totals().of(DocumentFate.MERGED);
    }

    /** Documents of which the live one stays, be it the same or not. */
    public long skipped() {
        return totals().skipped() + totals().of(DocumentFate.UNCHANGED);
    }

    /** Documents that the target did not take. */
    public long failed() {
        return totals().of(DocumentFate.FAILED);
    }

    /** How many documents were read back and are what was written. */
    public long verified() {
        return collections.stream().mapToLong(CollectionOutcome::verified).sum();
    }

    /** As JSON. */
    public byte[] toJson() {
        return ControlJson.write(this);
    }
}
