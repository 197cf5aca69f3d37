package dev.nightkeep.local.torture;

import dev.nightkeep.format.BackupLayout;

/** A backup that was committed, and what there was to back up then. */
record Kept(BackupLayout layout, Truth truth) {}
