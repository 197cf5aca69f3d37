package dev.nightkeep.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.namespace.Namespace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;

/** A server's account of a bulk write in which some documents failed. */
record BulkErrors(BulkWriteResult result, List<BulkWriteError> list, List<RawBsonDocument> documents) {
    private static final Set<Integer> DUPLICATE_KEY = Set.of(11000, 11001, 12582);

    /** @throws TargetUnavailableException when the written documents were not confirmed as asked */
    static BulkErrors of(MongoBulkWriteException e, List<RawBsonDocument> documents) {
        if (e.getWriteConcernError() != null) {
            throw new TargetUnavailableException(
                    "Documents were written, but a majority of the servers did not confirm them (%s)"
                            .formatted(ServerWords.tidy(e.getWriteConcernError().getMessage())),
                    "Check the replica set, then run the same restore again",
                    e);
        }
        return new BulkErrors(e.getWriteResult(), e.getWriteErrors(), documents);
    }

    static boolean isDuplicate(BulkWriteError error) {
        return DUPLICATE_KEY.contains(error.getCode());
    }

    long inserted() {
        return result.getInsertedCount();
    }

    /** Where the write was not ordered: the documents that were written. */
    List<RawBsonDocument> withoutError() {
        Set<Integer> failed = list.stream().map(BulkWriteError::getIndex).collect(Collectors.toUnmodifiableSet());
        return IntStream.range(0, documents.size())
                .filter(index -> !failed.contains(index))
                .mapToObj(documents::get)
                .toList();
    }

    BulkWriteError first() {
        return list.getFirst();
    }

    List<RawBsonDocument> duplicates() {
        return list.stream()
                .filter(BulkErrors::isDuplicate)
                .map(error -> documents.get(error.getIndex()))
                .toList();
    }

    /** Nothing is guessed: an account that leaves a document out is no account. */
    static void requireSum(long accounted, long expected, Namespace namespace) {
        if (accounted != expected) {
            throw new TargetUnavailableException(
                    "The server accounts for %d of %d documents written to %s"
                            .formatted(accounted, expected, namespace),
                    "Run the same restore again; documents that are there will be found");
        }
    }
}
