package dev.nightkeep.compare;

/**
 * A document that both sides have and that differs, as an example.
 *
 * @param id      as canonical Extended JSON
 * @param changes its first fields that differ
 */
public record ChangedDocument(String id, DocumentChanges changes) {}
