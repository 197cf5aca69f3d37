package dev.nightkeep.rekey;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;

/**
 * A backup that was encrypted anew.
 *
 * @param from     the backup as it was
 * @param manifest of the copy
 * @param opened   whether the copy was opened and verified completely; otherwise only its stored bytes were
 * @param oldKept  whether the backup still stands beside its copy
 * @param resumed  whether the copy was there already, from a run that broke off
 */
public record RekeyResult(BackupLayout from, Manifest manifest, boolean opened, boolean oldKept, boolean resumed) {
    /** Where the copy lies. */
    public BackupLayout layout() {
        return new BackupLayout(manifest.job(), manifest.id());
    }
}
