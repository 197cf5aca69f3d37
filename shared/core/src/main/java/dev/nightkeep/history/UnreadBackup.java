package dev.nightkeep.history;

/**
 * A backup of which it is not known whether it has the document.
 *
 * @param backup its id
 * @param code   of the failure
 * @param reason what failed and what to do
 */
public record UnreadBackup(String backup, String code, String reason) {}
