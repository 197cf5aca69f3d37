package dev.nightkeep.scan;

import dev.nightkeep.namespace.Namespace;
import java.util.Optional;

/**
 * A collection that documents were found of.
 *
 * @param number of the collection within the scan
 * @param name   {@code database.collection} where it is known, else the name alone
 * @param live   the collection of the live database that it is
 */
record FoundCollection(int number, String name, Optional<Namespace> live) {}
