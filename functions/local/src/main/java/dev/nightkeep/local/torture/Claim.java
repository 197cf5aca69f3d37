package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.error.CommitUncertainException;
import dev.nightkeep.format.BackupId;
import java.util.Optional;

/**
 * What a run said of itself.
 *
 * @param id   of the backup that it says it made
 * @param text for people
 */
record Claim(Kind kind, Optional<BackupId> id, String text) {
    /** Whether it says that it made a backup. */
    enum Kind {
        DONE,
        NOT_DONE,
        /** It said that it does not know, or could not say anything any more. */
        UNKNOWN
    }

    static Claim done(BackupId id) {
        return new Claim(Kind.DONE, Optional.of(id), "done");
    }

    static Claim notDone(String text) {
        return new Claim(Kind.NOT_DONE, Optional.empty(), text);
    }

    static Claim unknown(String text) {
        return new Claim(Kind.UNKNOWN, Optional.empty(), text);
    }

    static Claim of(Outcome<BackupResult> outcome) {
        return switch (outcome) {
            case Outcome.Done<BackupResult> done -> done(done.result().layout().id());
            case Outcome.Refused<BackupResult> refused ->
                refused.failure() instanceof CommitUncertainException
                        ? unknown(refused.text())
                        : notDone(refused.text());
            case Outcome.Broken<BackupResult> broken -> notDone(broken.text());
        };
    }
}
