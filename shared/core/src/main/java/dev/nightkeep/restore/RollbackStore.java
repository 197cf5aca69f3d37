package dev.nightkeep.restore;

import dev.nightkeep.format.JobName;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;

/**
 * Where a restore keeps what it replaces, and what it did.
 *
 * @param keys seals and opens rollback backups
 * @param job  under which they are filed
 * @param host the name under which people know this machine
 */
public record RollbackStore(BackupStore store, KeyRing keys, JobName job, String host) {}
