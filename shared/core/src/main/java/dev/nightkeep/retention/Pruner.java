package dev.nightkeep.retention;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import java.util.Optional;

/** In whose name backups are removed, and where that is noted. */
public record Pruner(AuditLog log, String principal, AuditOrigin origin) {
    /** The action in entries: the removal of one backup that no rule keeps. */
    static final String ACTION = "backup.prune";

    void note(String subject, AuditOutcome outcome, Optional<String> code) {
        log.append(new AuditEntry(principal, ACTION, subject, origin, outcome, code));
    }
}
