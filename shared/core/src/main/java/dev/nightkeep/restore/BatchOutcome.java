package dev.nightkeep.restore;

import dev.nightkeep.target.DocumentFailure;
import java.util.List;

/**
 * What became of one batch.
 *
 * @param fates    one for each document
 * @param failures those that are not where they should be
 * @param verified how many were read back and are what was written
 */
record BatchOutcome(List<DocumentFate> fates, List<DocumentFailure> failures, long conflicts, long verified) {
    BatchOutcome {
        fates = List.copyOf(fates);
        failures = List.copyOf(failures);
    }
}
