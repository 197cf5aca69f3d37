package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import java.util.Optional;

/**
 * What callers may call a backup: {@code latest} or an id, with a job and a slash before it where one is meant. It is
 * never a path: nothing that is none of these reaches the store.
 */
record BackupReference(Optional<JobName> job, String name) {
    /** Reads {@code latest}, {@code <id>}, {@code <job>/latest} or {@code <job>/<id>}. */
    static BackupReference parse(String text) {
        int slash = text.indexOf('/');
        String job = text.substring(0, Math.max(0, slash));
        String name = text.substring(slash + 1);
        boolean known = name.equals(BackupCatalog.LATEST) || BackupId.isId(name);
        if (!known || (slash >= 0 && !JobName.isName(job))) {
            throw new RefusedRequestException(
                    ProblemKind.INVALID_BODY,
                    "backup_file is neither 'latest' nor the id of a backup, with '<job>/' before it where one is meant");
        }
        return new BackupReference(slash < 0 ? Optional.empty() : Optional.of(new JobName(job)), name);
    }

    /** A part of a path, which has the form of no job. */
    static BackupReference of(String variable) {
        if (!variable.equals(BackupCatalog.LATEST) && !BackupId.isId(variable)) {
            throw new BackupNotFoundException(
                    "There is no backup of that id", "Take an id from GET /api/recovery/backups");
        }
        return new BackupReference(Optional.empty(), variable);
    }

    CatalogEntry.Committed in(BackupCatalog catalog) {
        return catalog.find(name, job);
    }
}
