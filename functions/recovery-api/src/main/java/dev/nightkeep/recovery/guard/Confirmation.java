package dev.nightkeep.recovery.guard;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.time.Instant;

/**
 * What a confirmation token stands for.
 *
 * @param used whether something was deleted with it
 */
record Confirmation(String principal, JobName job, BackupId backup, Instant expires, boolean used) {
    Confirmation spent() {
        return new Confirmation(principal, job, backup, expires, true);
    }
}
