package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ChangeOutcome.Result;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.WriteOutcome;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * Writes the rare documents that a server would change or misread. Their bytes were compared directly before; the write
 * itself is not conditional.
 */
final class CarefulChange {
    private static final int MAX_DOCUMENT = 16 * 1024 * 1024;
    private static final int TOO_LARGE = 10334;

    private final CarefulWriter writer;

    CarefulChange(CarefulWriter writer) {
        this.writer = writer;
    }

    static boolean isNeeded(DocumentChange change) {
        return written(change).filter(document -> isTouched(change, document)).isPresent();
    }

    private static boolean isTouched(DocumentChange change, RawBsonDocument document) {
        return WriteBatches.size(document) > MAX_DOCUMENT
                || ServerTouches.hasEmptyTimestamp(document)
                || (change instanceof DocumentChange.Replace
                        && (ServerTouches.looksLikeOperators(document)
                                || change.id().isNull()));
    }

    private static Optional<RawBsonDocument> written(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Insert insert -> Optional.of(insert.document());
            case DocumentChange.Replace replace -> Optional.of(replace.after());
            case DocumentChange.Delete delete -> Optional.empty();
        };
    }

    ChangeOutcome make(Namespace namespace, DocumentChange change) {
        RawBsonDocument document = written(change).orElseThrow();
        if (WriteBatches.size(document) > MAX_DOCUMENT) {
            return ChangeOutcome.refused(
                    new DocumentFailure(IdText.of(change.id()), TOO_LARGE, "the document is larger than 16 MiB"));
        }
        ConflictStrategy strategy =
                change instanceof DocumentChange.Insert ? ConflictStrategy.SKIP : ConflictStrategy.OVERWRITE;
        return outcome(writer.write(namespace, document, change.id(), strategy));
    }

    private static ChangeOutcome outcome(WriteOutcome written) {
        return written.failures().stream()
                .findFirst()
                .map(ChangeOutcome::refused)
                .orElse(ChangeOutcome.of(written.skipped() > 0 ? Result.CHANGED : Result.DONE));
    }
}
