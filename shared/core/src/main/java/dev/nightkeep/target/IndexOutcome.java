package dev.nightkeep.target;

import java.util.List;

/**
 * What became of the indexes of one collection.
 *
 * @param created  how many are new
 * @param existing how many stood there already
 * @param failures one sentence for each that could not be built or differs, with its name
 */
public record IndexOutcome(int created, int existing, List<String> failures) {
    public IndexOutcome {
        failures = List.copyOf(failures);
    }
}
