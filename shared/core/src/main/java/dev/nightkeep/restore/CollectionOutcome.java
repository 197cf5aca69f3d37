package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;

/**
 * What became of one collection.
 *
 * @param from      its name in the backup
 * @param to        its name in the target
 * @param documents what was written; of its failures the first are named
 * @param failed    how many documents failed in all
 */
public record CollectionOutcome(
        Namespace from,
        Namespace to,
        TargetCollection target,
        WriteOutcome documents,
        long failed,
        IndexOutcome indexes) {
    /** How many failures are named per collection. */
    public static final int NAMED_FAILURES = 1000;

    /** Whether everything is as the backup has it, or was left on purpose. */
    public boolean complete() {
        return failed == 0
                && indexes.failures().isEmpty()
                && target.differences().isEmpty();
    }

    /** The documents that failed, as far as they are named. */
    public List<DocumentFailure> failures() {
        return documents.failures();
    }
}
