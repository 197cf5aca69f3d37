package dev.nightkeep.workflow.backup;

import dev.nightkeep.partition.Round;
import dev.nightkeep.partition.RunReference;
import java.util.Optional;

/**
 * What is to be done next.
 *
 * @param items the next round's list; empty text where everything is done
 * @param tasks how many it has; 0 where everything is done
 */
public record Gathered(RunReference run, int number, String items, int tasks) {
    static Gathered of(RunReference run, int number, Optional<Round> next) {
        return next.map(round -> new Gathered(run, round.number(), round.items().value(), round.tasks()))
                .orElseGet(() -> new Gathered(run, number, "", 0));
    }
}
