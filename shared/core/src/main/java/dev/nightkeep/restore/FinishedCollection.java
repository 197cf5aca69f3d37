package dev.nightkeep.restore;

import java.util.Base64;

/**
 * A collection of which everything is written, as a restore keeps it until it is finished itself.
 *
 * @param unmade the changes of the collection that were not made, as {@link UnmadeChanges#toBytes} has them, in Base64
 */
record FinishedCollection(CollectionOutcome outcome, String unmade) {
    static FinishedCollection of(CollectionOutcome outcome, UnmadeChanges unmade) {
        return new FinishedCollection(outcome, Base64.getEncoder().encodeToString(unmade.toBytes()));
    }

    UnmadeChanges unmadeChanges() {
        return UnmadeChanges.read(Base64.getDecoder().decode(unmade));
    }
}
