package dev.nightkeep.catalog;

import java.util.List;

/**
 * What became of the orphans of a report.
 *
 * @param removed gone now
 * @param kept    not what they were reported as any more: a manifest appeared, a run came alive, or something was
 *     written
 */
public record SweepResult(List<Orphan> removed, List<Orphan> kept) {
    public SweepResult {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }
}
