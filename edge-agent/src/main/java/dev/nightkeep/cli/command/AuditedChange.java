package dev.nightkeep.cli.command;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A change from the command line, noted before it is made and after. */
final class AuditedChange {
    private final AuditLog log;
    private final AuditOrigin origin;
    private final String principal;

    AuditedChange(Session session, BackupStore store) {
        this.log = new StoredAuditLog(store, session.environment().clock());
        this.origin = new AuditOrigin(
                "cli", session.environment().host(), UUID.randomUUID().toString());
        this.principal = "user:" + session.environment().variable("USER").orElse("unknown");
    }

    /** Makes the change; where it cannot be noted, it is not made. */
    <T> T make(String action, String subject, Supplier<T> change) {
        note(action, subject, AuditOutcome.STARTED, Optional.empty());
        try {
            T result = change.get();
            note(action, subject, AuditOutcome.DONE, Optional.empty());
            return result;
        } catch (NightkeepException e) {
            note(action, subject, e.usage() ? AuditOutcome.REFUSED : AuditOutcome.FAILED, Optional.of(e.code()));
            throw e;
        }
    }

    private void note(String action, String subject, AuditOutcome outcome, Optional<String> code) {
        log.append(new AuditEntry(principal, action, subject, origin, outcome, code));
    }
}
