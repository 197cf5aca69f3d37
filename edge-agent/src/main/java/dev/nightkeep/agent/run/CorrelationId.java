package dev.nightkeep.agent.run;

import java.util.UUID;

/**
 * What all that belongs to one run of a job has in common: lines, messages, metrics, entries of the audit log, and the id
 * of the backup, which ends with it.
 */
public record CorrelationId(UUID uuid) {
    /** What of a backup's id is the time instead of chance. */
    private static final int FRACTION = "00000000-".length();

    /** A new one. */
    public static CorrelationId random() {
        return new CorrelationId(UUID.randomUUID());
    }

    /** The end of the id of the backup. */
    @Override
    public String toString() {
        return uuid.toString().substring(FRACTION);
    }
}
