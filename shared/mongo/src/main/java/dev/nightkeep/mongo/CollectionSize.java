package dev.nightkeep.mongo;

/**
 * How large a collection is, by the server's statistics.
 *
 * @param bytes uncompressed
 */
record CollectionSize(long documents, long bytes) {
    /** The mean size of a document in bytes, at least 1. */
    long average() {
        return documents == 0 ? 1 : Math.max(1, bytes / documents);
    }

    CollectionSize plus(CollectionSize other) {
        return new CollectionSize(documents + other.documents, bytes + other.bytes);
    }
}
