package dev.nightkeep.compare;

import java.util.Optional;

/**
 * A value that two versions of a document do not share, for people: shortened, and without what looks like a secret.
 *
 * @param path   dotted, with the positions of array elements
 * @param before as Extended JSON; empty where there was nothing
 * @param after  likewise
 */
public record FieldChange(String path, ChangeKind kind, Optional<String> before, Optional<String> after) {}
