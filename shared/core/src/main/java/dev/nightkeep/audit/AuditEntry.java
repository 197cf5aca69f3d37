package dev.nightkeep.audit;

import java.util.Objects;
import java.util.Optional;

/**
 * What is to be noted. Texts come from outside: they are cut at 300 characters, freed of control characters, and of
 * whatever looks like a token or a connection string. That is a second line; callers MUST NOT put a secret in.
 *
 * @param principal who: {@code token:<id>}, {@code user@host}, {@code anonymous}
 * @param action    what, as {@code backup.delete}
 * @param subject   on what: a backup, a job, a token's id; empty where there is nothing
 * @param code      of the failure or the refusal, present with no other outcome
 */
public record AuditEntry(
        String principal,
        String action,
        String subject,
        AuditOrigin origin,
        AuditOutcome outcome,
        Optional<String> code) {
    public AuditEntry {
        principal = AuditText.of(principal);
        action = AuditText.of(action);
        subject = AuditText.of(subject);
        code = code.map(AuditText::of);
        Objects.requireNonNull(origin, "origin");
        if (code.isPresent() != (outcome == AuditOutcome.REFUSED || outcome == AuditOutcome.FAILED)) {
            throw new IllegalArgumentException("%s with code %s".formatted(outcome, code));
        }
    }
}
