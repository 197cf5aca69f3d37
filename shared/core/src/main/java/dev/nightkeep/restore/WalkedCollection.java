package dev.nightkeep.restore;

import java.util.List;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;

/** Takes the documents of one collection, batch by batch. */
interface WalkedCollection {
    /**
     * Called in the order of the documents. What it returns is run by any thread, and what that returns again in the
     * order of the documents, by the thread that walks.
     *
     * @param first the number of the batch's first document within the collection, from 0
     */
    Callable<Runnable> batch(long first, List<RawBsonDocument> documents);

    /** All documents were taken and everything that was returned has run. */
    void end(StoredCollection collection);

    /** Whether a batch is done before the next one begins. */
    default boolean oneByOne() {
        return false;
    }
}
