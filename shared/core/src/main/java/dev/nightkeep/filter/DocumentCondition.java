package dev.nightkeep.filter;

import org.bson.BsonDocument;

/** What is asked of a document. */
@FunctionalInterface
interface DocumentCondition {
    boolean holds(BsonDocument document);

    default DocumentCondition and(DocumentCondition other) {
        return document -> holds(document) && other.holds(document);
    }

    default DocumentCondition or(DocumentCondition other) {
        return document -> holds(document) || other.holds(document);
    }

    default DocumentCondition negated() {
        return document -> !holds(document);
    }
}
