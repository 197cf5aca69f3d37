package dev.nightkeep.conversation.follow;

/**
 * How far one collection is.
 *
 * @param storedBytes 0 where nothing is stored yet
 * @param finished    whether nothing more comes
 */
public record CollectionSteps(String namespace, long documents, long rawBytes, long storedBytes, boolean finished) {
    static CollectionSteps of(String namespace) {
        return new CollectionSteps(namespace, 0, 0, 0, false);
    }

    CollectionSteps plus(long moreDocuments, long moreRaw, long moreStored) {
        return new CollectionSteps(
                namespace, documents + moreDocuments, rawBytes + moreRaw, storedBytes + moreStored, finished);
    }

    CollectionSteps ended() {
        return new CollectionSteps(namespace, documents, rawBytes, storedBytes, true);
    }
}
