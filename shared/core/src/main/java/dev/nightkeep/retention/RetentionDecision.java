package dev.nightkeep.retention;

import dev.nightkeep.format.BackupLayout;

/**
 * What becomes of one backup.
 *
 * @param reason a clause for people, without a final stop
 */
public record RetentionDecision(BackupLayout layout, boolean kept, String reason) {
    static RetentionDecision keep(Candidate candidate, String reason) {
        return new RetentionDecision(candidate.layout(), true, reason);
    }

    static RetentionDecision remove(Candidate candidate, String reason) {
        return new RetentionDecision(candidate.layout(), false, reason);
    }
}
