package dev.nightkeep.restore;

import dev.nightkeep.target.DocumentFailure;
import java.util.List;

/**
 * What became of one batch.
 *
 * @param fates    one for each document
 * @param changed  whether the target was changed, one for each document: also where it holds something else by now
 * @param failures those that are not where they should be
 * @param verified how many were read back and are what was written
 */
record BatchOutcome(
        List<DocumentFate> fates,
        List<Boolean> changed,
        List<DocumentFailure> failures,
        long conflicts,
        long verified) {
    BatchOutcome {
        fates = List.copyOf(fates);
        changed = List.copyOf(changed);
        failures = List.copyOf(failures);
    }
}
