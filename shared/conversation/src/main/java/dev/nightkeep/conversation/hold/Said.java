package dev.nightkeep.conversation.hold;

import dev.nightkeep.error.NightkeepException;
import java.util.Optional;

/**
 * Whether something could be said.
 *
 * @param why not, where it could not
 */
record Said(Outcome outcome, Optional<NightkeepException> why) {
    enum Outcome {
        SAID,
        /** Discord does not answer; the same may work later. */
        LATER,
        /** The place is gone, or we may not speak there. */
        NEVER
    }

    static Said said() {
        return new Said(Outcome.SAID, Optional.empty());
    }

    static Said later(NightkeepException why) {
        return new Said(Outcome.LATER, Optional.of(why));
    }

    static Said never(NightkeepException why) {
        return new Said(Outcome.NEVER, Optional.of(why));
    }

    boolean isSaid() {
        return outcome == Outcome.SAID;
    }

    boolean isLater() {
        return outcome == Outcome.LATER;
    }
}
