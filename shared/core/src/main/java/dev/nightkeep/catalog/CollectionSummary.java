package dev.nightkeep.catalog;

/**
 * A collection of a backup.
 *
 * @param hasDocuments whether documents are kept for it; a view has only a definition
 * @param rawBytes     of its documents, before compression
 * @param storedBytes  of its documents, as they are stored
 */
public record CollectionSummary(
        String namespace, boolean hasDocuments, long documents, long rawBytes, long storedBytes) {
    CollectionSummary plus(CollectionSummary other) {
        return new CollectionSummary(
                namespace,
                hasDocuments || other.hasDocuments,
                documents + other.documents,
                rawBytes + other.rawBytes,
                storedBytes + other.storedBytes);
    }
}
