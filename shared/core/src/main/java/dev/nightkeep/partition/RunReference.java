package dev.nightkeep.partition;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;

/**
 * One run, as its steps hand it on to each other.
 *
 * @param fencing of the lease that the run took
 */
public record RunReference(JobName job, BackupId backup, long fencing) {
    public RunReference {
        if (fencing < 1) {
            throw new IllegalArgumentException("run %s has fencing number %d".formatted(backup, fencing));
        }
    }

    /** Where the backup comes to lie. */
    public BackupLayout layout() {
        return new BackupLayout(job, backup);
    }
}
