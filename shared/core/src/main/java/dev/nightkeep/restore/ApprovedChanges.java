package dev.nightkeep.restore;

import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * Lets only those changes through that the rollback backup knows: whatever is live now was kept there, or is what this
 * restore itself wrote in an earlier attempt.
 */
final class ApprovedChanges {
    private ApprovedChanges() {}

    /**
     * What may be done.
     *
     * @param noted     what the rollback backup says about this document; empty where it says nothing
     * @param continued whether an earlier run may have made the change; otherwise somebody else wrote the same bytes
     */
    static IntendedChange intend(DocumentDecision decision, Optional<ChangeRecord> noted, boolean continued) {
        if (noted.isEmpty()) {
            return decision.fate().written()
                    ? IntendedChange.none(decision, DocumentFate.LEFT)
                    : IntendedChange.of(decision);
        }
        ChangeRecord change = noted.get();
        if (isAfter(decision.live(), change)) {
            return continued
                    ? IntendedChange.done(
                            decision, change.action(), decision.live().orElseThrow())
                    : IntendedChange.none(decision, DocumentFate.UNCHANGED);
        }
        return isBefore(decision, change)
                ? IntendedChange.of(decision)
                : IntendedChange.none(decision, DocumentFate.LEFT);
    }

    private static boolean isAfter(Optional<RawBsonDocument> live, ChangeRecord change) {
        return live.map(DocumentDecision::digest).filter(change.after()::equals).isPresent();
    }

    private static boolean isBefore(DocumentDecision decision, ChangeRecord change) {
        return decision.live().map(DocumentDecision::digest).equals(change.before())
                && decision.after()
                        .map(DocumentDecision::digest)
                        .filter(change.after()::equals)
                        .isPresent();
    }
}
