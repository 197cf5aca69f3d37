package dev.nightkeep.workflow.backup;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.partition.RunReference;

/** A backup that stands, in numbers. */
public record Committed(
        RunReference run,
        String backup,
        String state,
        long collections,
        long documents,
        long storedBytes,
        long missing) {
    static Committed of(RunReference run, Manifest manifest) {
        return new Committed(
                run,
                manifest.id().value(),
                manifest.state().name(),
                manifest.totals().collections(),
                manifest.totals().documents(),
                manifest.totals().storedBytes(),
                manifest.missingCount());
    }
}
