package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupId;

/** A backup as it is named to a deployed workflow. */
final class RemoteBackupName {
    private RemoteBackupName() {}

    /** @throws ConfigurationException when the text is neither the id of a backup nor {@code latest} */
    static String of(String text) {
        if (!text.equals(BackupCatalog.LATEST) && !BackupId.isId(text)) {
            throw new ConfigurationException(
                    "'%s' is not the id of a backup".formatted(text),
                    "Give an id as 'nightkeep list --from s3://<bucket>' shows it, or latest");
        }
        return text;
    }
}
