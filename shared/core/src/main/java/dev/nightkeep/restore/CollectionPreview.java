package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;

/**
 * What a restore would do to one collection.
 *
 * @param exists  whether the target has a collection of that name
 * @param toAdd   documents whose {@code _id} the target does not have
 * @param present documents whose {@code _id} it has: skipped or overwritten, as the strategy says
 * @param indexes how many indexes the backup has beside {@code _id_}
 */
public record CollectionPreview(Namespace from, Namespace to, boolean exists, long toAdd, long present, int indexes) {}
