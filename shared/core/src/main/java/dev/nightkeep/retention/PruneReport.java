package dev.nightkeep.retention;

import dev.nightkeep.catalog.DeletedBackup;
import dev.nightkeep.format.BackupLayout;
import java.util.List;

/**
 * What pruning came to.
 *
 * @param kept    what was decided to stay
 * @param removed what is gone by this call, deletions included that an earlier call had begun
 * @param failed  what was to go and may still be there
 * @param left    what was not come to, because it was stopped
 */
public record PruneReport(
        List<RetentionDecision> kept, List<DeletedBackup> removed, List<PruneFailure> failed, List<BackupLayout> left) {
    public PruneReport {
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
        failed = List.copyOf(failed);
        left = List.copyOf(left);
    }

    /** Whether everything is gone that was to go. */
    public boolean complete() {
        return failed.isEmpty() && left.isEmpty();
    }

    /** What the removed ones had in all. */
    public long bytes() {
        return removed.stream().mapToLong(DeletedBackup::bytes).sum();
    }
}
