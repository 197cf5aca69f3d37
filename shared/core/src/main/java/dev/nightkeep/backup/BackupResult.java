package dev.nightkeep.backup;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;

/** A backup that was committed: whole, or partial with what is missing named in its manifest. */
public record BackupResult(BackupLayout layout, Manifest manifest) {}
