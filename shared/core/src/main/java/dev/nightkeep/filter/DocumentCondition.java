package dev.nightkeep.filter;

import org.bson.BsonDocument;

/** What is asked of a document. */
@FunctionalInterface
interface DocumentCondition {
    boolean holds(BsonDocument document);

    default DocumentCondition negated() {
        return document -> !holds(document);
    }
}
