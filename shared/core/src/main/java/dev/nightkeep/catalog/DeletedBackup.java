package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;

/**
 * A backup that is gone.
 *
 * @param objects that were removed by this call, the manifest included
 * @param bytes   that they had
 */
public record DeletedBackup(BackupLayout layout, long objects, long bytes) {}
