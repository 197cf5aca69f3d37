package dev.nightkeep.target;

import java.util.List;

/**
 * What became of a batch. The counts and the failures add up to the batch.
 *
 * @param inserted documents that are new
 * @param replaced documents that stood there under the same {@code _id} and now are those of the backup
 * @param skipped  documents that stood there under the same {@code _id} and were left
 * @param failures each document that was not written, none swallowed
 */
public record WriteOutcome(long inserted, long replaced, long skipped, List<DocumentFailure> failures) {
    public WriteOutcome {
        if (inserted < 0 || replaced < 0 || skipped < 0) {
            throw new IllegalArgumentException("negative count in " + inserted + ", " + replaced + ", " + skipped);
        }
        failures = List.copyOf(failures);
    }
}
