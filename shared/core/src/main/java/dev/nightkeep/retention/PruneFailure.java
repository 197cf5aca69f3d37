package dev.nightkeep.retention;

/**
 * Something that could not be removed.
 *
 * @param subject {@code <job>/<id>} of the backup
 * @param code    of the failure
 * @param text    for people: what failed and what to do
 */
public record PruneFailure(String subject, String code, String text) {}
