package dev.nightkeep.compare;

import java.util.function.BiConsumer;
import org.bson.RawBsonDocument;

/** Finds the documents of the other side to those of the first. */
interface Counterparts {
    /** Shows each document that is found together with its counterpart; those that are gone meanwhile are not shown. */
    void find(KeptDocuments kept, BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs);
}
