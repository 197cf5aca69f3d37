package dev.nightkeep.restore;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.hash.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a restore, in the store, from before its first change on.
 *
 * @param backup   an id or a path
 * @param target   where it goes, as people may see it
 * @param request  the fingerprint of what was asked for
 * @param rollback the backup of what it replaces and of all its changes
 * @param finished when it was applied to its end; empty before
 * @param undone   when it was taken back; empty before
 * @param unmade   the hash of {@code unmade.bits}, which has the changes that were not made; empty where all were, or
 *                 where it is not finished
 * @param givenUp  when somebody decided that it is not to be finished; empty before
 */
public record RestoreRecord(
        RestoreId id,
        JobName job,
        String backup,
        String target,
        Digest request,
        BackupId rollback,
        Instant started,
        Optional<Instant> finished,
        Optional<Instant> undone,
        Optional<Digest> unmade,
        Optional<Instant> givenUp) {
    /** Whether it is the same restore, begun and not finished. */
    boolean isUnfinished(String sameBackup, String sameTarget, Digest sameRequest) {
        return isOpen() && backup.equals(sameBackup) && target.equals(sameTarget) && request.equals(sameRequest);
    }

    /** Whether it was begun, and neither finished, taken back nor given up. */
    public boolean isOpen() {
        return finished.isEmpty() && undone.isEmpty() && givenUp.isEmpty();
    }

    RestoreRecord givenUpAt(Instant now) {
        return new RestoreRecord(
                id, job, backup, target, request, rollback, started, finished, undone, unmade, Optional.of(now));
    }

    RestoreRecord keptIn(BackupId other) {
        return new RestoreRecord(id, job, backup, target, request, other, started, finished, undone, unmade, givenUp);
    }

    RestoreRecord finishedAt(Instant now, Optional<Digest> notMade) {
        return new RestoreRecord(
                id, job, backup, target, request, rollback, started, Optional.of(now), undone, notMade, givenUp);
    }

    RestoreRecord undoneAt(Instant now) {
        return new RestoreRecord(
                id, job, backup, target, request, rollback, started, finished, Optional.of(now), unmade, givenUp);
    }
}
