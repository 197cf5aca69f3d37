package dev.nightkeep.restore;

import dev.nightkeep.format.JobName;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;

/**
 * Where a restore keeps what it replaces, and what it did.
 *
 * @param keys  seals and opens rollback backups
 * @param job   under which they are filed
 * @param host  the name under which people know this machine
 * @param reach what reaches that store, its keys and the database on a command line, written for a shell; may be empty
 */
public record RollbackStore(BackupStore store, KeyRing keys, JobName job, String host, String reach) {
    public RollbackStore(BackupStore store, KeyRing keys, JobName job, String host) {
        this(store, keys, job, host, "");
    }

    /** The same, as a command line reaches it. */
    public RollbackStore reachedBy(String arguments) {
        return new RollbackStore(store, keys, job, host, arguments);
    }

    /** The command that shows what taking a restore back would do. */
    public String undo(RestoreId id) {
        return "nightkeep undo %s%s --preview".formatted(id, reach.isEmpty() ? "" : " " + reach);
    }
}
