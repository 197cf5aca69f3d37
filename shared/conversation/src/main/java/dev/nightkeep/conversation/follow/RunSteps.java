package dev.nightkeep.conversation.follow;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far a run is, collection by collection.
 *
 * @param stage            what is being done: {@code reading}, {@code committing}
 * @param collections      those that were begun, in that order
 * @param plannedDocuments as far as it is known
 * @param plannedBytes     uncompressed, likewise
 */
public record RunSteps(
        String stage,
        List<CollectionSteps> collections,
        OptionalLong plannedDocuments,
        OptionalLong plannedBytes,
        Instant updated) {
    public RunSteps {
        collections = List.copyOf(collections);
    }

    /** Of all collections. */
    public long documents() {
        return collections.stream().mapToLong(CollectionSteps::documents).sum();
    }

    /** Of all collections, uncompressed. */
    public long rawBytes() {
        return collections.stream().mapToLong(CollectionSteps::rawBytes).sum();
    }

    /** Of all collections, as stored. */
    public long storedBytes() {
        return collections.stream().mapToLong(CollectionSteps::storedBytes).sum();
    }
}
