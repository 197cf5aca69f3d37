package dev.nightkeep.audit;

import dev.nightkeep.hash.Digest;

/**
 * An entry with the SHA-256 of its object, which the entry after it repeats.
 *
 * @param hash what {@code sha256sum} says of the object
 */
public record ChainedRecord(AuditRecord record, Digest hash) {}
