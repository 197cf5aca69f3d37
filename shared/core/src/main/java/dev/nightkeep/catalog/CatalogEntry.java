package dev.nightkeep.catalog;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;

/** A folder that counts as a backup, because it has a manifest and is not being deleted. */
public sealed interface CatalogEntry {
    /** Where it lies. */
    BackupLayout layout();

    /** A backup whose manifest could be read. */
    record Committed(BackupLayout layout, Manifest manifest) implements CatalogEntry {}

    /**
     * A backup whose manifest is damaged or of a newer version.
     *
     * @param failure what is wrong with it and what to do
     */
    record Unreadable(BackupLayout layout, NightkeepException failure) implements CatalogEntry {}
}
