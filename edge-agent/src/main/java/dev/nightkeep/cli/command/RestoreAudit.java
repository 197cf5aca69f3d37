package dev.nightkeep.cli.command;

import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where what restores do and refuse is noted: in the store of what they replace, else in that of the backup. */
final class RestoreAudit {
    private final Session session;
    private final PreviewOptions looking;
    private final String action;

    /** A restore that only looks changes nothing, and nothing of it is noted. */
    RestoreAudit(Session session, PreviewOptions looking, String action) {
        this.session = session;
        this.looking = looking;
        this.action = action;
    }

    /** Does what comes before the store of the backup is in anybody's hands. */
    <T> T attempt(BackupStore store, BackupId backup, Supplier<T> work) {
        return change(Optional.of(store), backup.value()).attempt(work);
    }

    /** Does what comes before the place for what is replaced is known. */
    <T> T attempt(FoundBackup found, Supplier<T> work) {
        return change(found.home(), found.name()).attempt(work);
    }

    /** Does the rest. */
    CommandResult attempt(FoundBackup found, KeptRollback kept, Function<AuditedChange, CommandResult> work) {
        AuditedChange change = change(kept.store().or(found::home), found.name());
        return change.attempt(() -> work.apply(change));
    }

    private AuditedChange change(Optional<BackupStore> store, String subject) {
        return new AuditedChange(session, store.filter(log -> !looking.onlyLooks()), action, subject);
    }
}
