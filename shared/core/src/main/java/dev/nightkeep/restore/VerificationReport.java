package dev.nightkeep.restore;

import java.util.List;

/**
 * What a verification found.
 *
 * @param sampled      whether only a share of the parts was read
 * @param objects      objects whose presence and size were compared
 * @param partsChecked parts that were read, hashed, decoded and counted
 * @param partsTotal   parts that the backup has
 * @param documents    documents in the parts that were read
 * @param storedBytes  bytes that were read
 * @param problems     one sentence for each thing that does not hold; empty when all does
 * @param unexpected   objects in the backup's folder that do not belong to it
 */
public record VerificationReport(
        String backup,
        boolean sampled,
        long objects,
        long partsChecked,
        long partsTotal,
        long documents,
        long storedBytes,
        List<String> problems,
        List<String> unexpected) {
    public VerificationReport {
        problems = List.copyOf(problems);
        unexpected = List.copyOf(unexpected);
    }

    /** Whether everything that was looked at is what was written. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
