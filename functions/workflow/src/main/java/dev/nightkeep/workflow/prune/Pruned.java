package dev.nightkeep.workflow.prune;

import dev.nightkeep.retention.PruneReport;

/**
 * What pruning came to.
 *
 * @param removed backups that are gone by this call
 * @param left    backups that there was no time for; the task is to be called again while there are any
 */
public record Pruned(int kept, int removed, long bytes, int left) {
    static Pruned of(PruneReport report) {
        return new Pruned(
                report.kept().size(),
                report.removed().size(),
                report.bytes(),
                report.left().size());
    }
}
