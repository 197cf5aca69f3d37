package dev.nightkeep.audit;

/**
 * The first thing in the log that is not as it was written.
 *
 * @param sequence of the entry that is missing, altered or not one
 * @param sentence for people
 */
public record AuditFinding(long sequence, String sentence) {}
