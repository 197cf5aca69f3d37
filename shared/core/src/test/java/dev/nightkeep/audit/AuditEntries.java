package dev.nightkeep.audit;

import java.util.Optional;

/** Entries for tests. */
public final class AuditEntries {
    private AuditEntries() {}

    /** Something that was done on the subject. */
    public static AuditEntry done(String subject) {
        return new AuditEntry(
                "token:abc",
                "backup.delete",
                subject,
                new AuditOrigin("api", "192.0.2.7", "c-1"),
                AuditOutcome.DONE,
                Optional.empty());
    }
}
