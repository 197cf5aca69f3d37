package dev.nightkeep.source;

/**
 * A collection that was asked for and is not in the result.
 *
 * @param namespace {@code db.collection}, or a database's name where not even its collections could be listed
 * @param code      of the failure, see {@link dev.nightkeep.error.NightkeepException#code()}
 * @param reason    what failed and what to do, without credentials
 */
public record MissingCollection(String namespace, String code, String reason) {}
