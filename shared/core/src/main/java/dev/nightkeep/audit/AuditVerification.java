package dev.nightkeep.audit;

import java.util.Optional;

/**
 * What a verification of the log found.
 *
 * @param entries how many, from the first on, hold together
 * @param newest  the last of them: worth to be noted elsewhere
 * @param finding where it stopped; empty when everything holds
 */
public record AuditVerification(long entries, AuditTip newest, Optional<AuditFinding> finding) {
    /** Whether none is missing or altered, as far as a chain can prove it. */
    public boolean sound() {
        return finding.isEmpty();
    }
}
