package dev.nightkeep.compare;

/**
 * What differs in the definition of a collection.
 *
 * @param what such as {@code index name_1} or {@code option validator}
 */
public record DefinitionChange(ChangeKind kind, String what) {}
