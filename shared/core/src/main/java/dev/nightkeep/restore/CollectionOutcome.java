package dev.nightkeep.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import java.util.List;

/**
 * What became of one collection.
 *
 * @param from      its name in the backup
 * @param to        its name in the target
 * @param counts    of its documents
 * @param conflicts how many values of either side had to go when merging
 * @param failures  documents that failed, are invalid, or were left because somebody changed them; the first are named
 * @param verified  how many documents were read back and are byte for byte what was written
 * @param present   how many documents the collection has now
 */
public record CollectionOutcome(
        Namespace from,
        Namespace to,
        TargetCollection target,
        FateCounts counts,
        long conflicts,
        List<DocumentFailure> failures,
        long verified,
        long present,
        IndexOutcome indexes,
        List<String> notes) {
    /** How many failures are named per collection. */
    public static final int NAMED_FAILURES = 1000;

    public CollectionOutcome {
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /** Whether everything is as it was asked for. */
    @JsonProperty("complete")
    public boolean complete() {
        return failed() + counts.of(DocumentFate.LEFT) + counts.of(DocumentFate.INVALID) == 0
                && indexes.failures().isEmpty()
                && target.differences().isEmpty();
    }

    /** Documents that the target did not take. */
    public long failed() {
        return counts.of(DocumentFate.FAILED);
    }
}
