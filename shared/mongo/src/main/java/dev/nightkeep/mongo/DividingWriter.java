package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import java.util.Set;
import org.bson.BSONException;
import org.bson.RawBsonDocument;

/**
 * Finds the documents for which a server refused a whole batch, so that the others are written. What a server refuses for
 * any document (no space left, no right to write) is raised.
 */
final class DividingWriter implements BatchWriter {
    /** BadValue, FailedToParse, TypeMismatch, Overflow, InvalidBSON, $-names, dots in names, too large, key too long. */
    private static final Set<Integer> OF_A_DOCUMENT = Set.of(2, 9, 14, 15, 22, 52, 57, 10334, 17280);

    private final BatchWriter writer;
    private final Failures failures;
    private final ValidatorBypass bypass;

    DividingWriter(BatchWriter writer, Failures failures, ValidatorBypass bypass) {
        this.writer = writer;
        this.failures = failures;
        this.bypass = bypass;
    }

    @Override
    public WriteOutcome write(Namespace namespace, List<RawBsonDocument> documents, boolean ordered) {
        try {
            return writer.write(namespace, documents, ordered);
        } catch (MongoException e) {
            return refused(namespace, documents, ordered, e);
        } catch (BSONException e) {
            throw failures.garbled("%s could not be written".formatted(namespace), e);
        }
    }

    private WriteOutcome refused(
            Namespace namespace, List<RawBsonDocument> documents, boolean ordered, MongoException e) {
        FailureKind kind = FailureKind.of(e);
        if (kind == FailureKind.DENIED && bypass.neededFor(namespace)) {
            bypass.denied(namespace);
            return write(namespace, documents, ordered);
        }
        if (!isOfADocument(e)) {
            throw failures.translate("%s could not be written".formatted(namespace), e);
        }
        return documents.size() == 1
                ? new WriteTally()
                        .failed(documents.getFirst(), e.getCode(), ServerWords.of(e))
                        .outcome()
                : halves(namespace, documents, ordered);
    }

    /** Whether the answer is about one of the documents, and not about writing as such. */
    static boolean isOfADocument(MongoException e) {
        return FailureKind.of(e) == FailureKind.REFUSED && OF_A_DOCUMENT.contains(e.getCode());
    }

    private WriteOutcome halves(Namespace namespace, List<RawBsonDocument> documents, boolean ordered) {
        int middle = documents.size() / 2;
        List<RawBsonDocument> second = documents.subList(middle, documents.size());
        WriteTally tally = new WriteTally().add(write(namespace, documents.subList(0, middle), ordered));
        return ordered && tally.hasFailures()
                ? tally.notReached(second).outcome()
                : tally.add(write(namespace, second, ordered)).outcome();
    }
}
