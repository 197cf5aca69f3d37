package dev.nightkeep.benchmark.server;

import org.bson.BsonDocument;

/** What a client is answered. */
sealed interface Reply {
    /** A document as it is. */
    record Answer(BsonDocument document) implements Reply {}

    /**
     * Documents of a collection.
     *
     * @param field  {@code firstBatch} or {@code nextBatch}
     * @param number of the first document
     * @param cursor to fetch the rest with, 0 where there is none
     */
    record Batch(String field, String namespace, DocumentArray documents, long number, long cursor) implements Reply {}
}
