package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import java.util.Optional;

/**
 * The changes that one run of a restore may make, and those of them that it did not make. Which, is noted by one thread.
 *
 * @param continued whether an earlier run may have made some of them
 */
record ApprovedRun(ChangeSpool spool, boolean continued, UnmadeChanges unmade) {
    /** Nothing was made by this run yet. */
    static ApprovedRun of(ChangeSpool spool, boolean continued) {
        return new ApprovedRun(spool, continued, UnmadeChanges.none());
    }

    /** For one collection alone, of which nothing was made yet. */
    ApprovedRun ofCollection() {
        return of(spool, continued);
    }

    ChangeCursor cursor(Namespace namespace) {
        return new ChangeCursor(spool, namespace);
    }

    /** What may be done about a document, by what the rollback backup says of it, if anything. */
    IntendedChange intend(DocumentDecision decision, Optional<ChangeRecord> noted) {
        return ApprovedChanges.intend(decision, noted, continued);
    }

    /** Notes what became of a document. */
    void end(Optional<ChangeRecord> noted, boolean made) {
        if (!made) {
            noted.ifPresent(unmade::add);
        }
    }
}
