package dev.nightkeep.restore;

import java.util.List;

/**
 * What was found of a backup from outside, without opening anything.
 *
 * @param objects     objects whose stored bytes were read and hashed
 * @param storedBytes bytes that were read
 * @param problems    one sentence for each thing that does not hold; empty when all does
 * @param unexpected  objects in the backup's folder that do not belong to it
 */
public record SealedReport(
        String backup, long objects, long storedBytes, List<String> problems, List<String> unexpected) {
    public SealedReport {
        problems = List.copyOf(problems);
        unexpected = List.copyOf(unexpected);
    }

    /** Whether every stored byte is the one that was written. Says nothing of what the bytes mean. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
