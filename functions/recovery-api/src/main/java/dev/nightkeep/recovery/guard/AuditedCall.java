package dev.nightkeep.recovery.guard;

import dev.nightkeep.audit.AuditOrigin;

/**
 * What of a request goes into the audit log.
 *
 * @param principal {@code anonymous} as long as nobody knows
 * @param action    of the route
 * @param subject   what the request names
 */
public record AuditedCall(String principal, String action, String subject, AuditOrigin origin) {
    /** The same, by somebody. */
    public AuditedCall by(String other) {
        return new AuditedCall(other, action, subject, origin);
    }
}
