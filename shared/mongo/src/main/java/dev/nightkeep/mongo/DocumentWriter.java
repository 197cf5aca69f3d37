package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Writes documents by one strategy: most in batches, those that need care one by one. Thread-safe. */
final class DocumentWriter {
    /** The server's limit for one document. */
    private static final int MAX_DOCUMENT = 16 * 1024 * 1024;

    private static final int TOO_LARGE = 10334;

    private final ConflictStrategy strategy;
    private final BatchWriter writer;
    private final CarefulWriter carefulWriter;

    DocumentWriter(ConflictStrategy strategy, BatchWriter writer, CarefulWriter carefulWriter) {
        this.strategy = strategy;
        this.writer = writer;
        this.carefulWriter = carefulWriter;
    }

    WriteOutcome write(Namespace namespace, List<RawBsonDocument> documents, boolean ordered) {
        WriteTally tally = new WriteTally();
        for (List<RawBsonDocument> run : runs(documents)) {
            if (ordered && tally.hasFailures()) {
                tally.notReached(run);
            } else if (needsCare(run.getFirst())) {
                tally.add(writeWithCare(namespace, run.getFirst()));
            } else {
                tally.add(writer.write(namespace, run, ordered));
            }
        }
        return tally.outcome();
    }

    /** In order: batches of documents that need no care, and each that does alone. */
    private List<List<RawBsonDocument>> runs(List<RawBsonDocument> documents) {
        List<List<RawBsonDocument>> runs = new ArrayList<>();
        int from = 0;
        for (int next = 0; next < documents.size(); next++) {
            if (needsCare(documents.get(next))) {
                runs.addAll(WriteBatches.of(documents.subList(from, next)));
                runs.add(documents.subList(next, next + 1));
                from = next + 1;
            }
        }
        runs.addAll(WriteBatches.of(documents.subList(from, documents.size())));
        return runs;
    }

    private boolean needsCare(RawBsonDocument document) {
        return WriteBatches.size(document) > MAX_DOCUMENT
                || ServerTouches.hasEmptyTimestamp(document)
                || (strategy == ConflictStrategy.OVERWRITE && isMisreadInUpsert(document));
    }

    /** Servers exist that give a document another {@code _id} when it is null. */
    private static boolean isMisreadInUpsert(RawBsonDocument document) {
        BsonValue id = document.get("_id");
        return ServerTouches.looksLikeOperators(document) || (id != null && id.isNull());
    }

    private WriteOutcome writeWithCare(Namespace namespace, RawBsonDocument document) {
        BsonValue id = document.get("_id");
        if (WriteBatches.size(document) > MAX_DOCUMENT) {
            return new WriteTally()
                    .failed(document, TOO_LARGE, "the document is larger than 16 MiB")
                    .outcome();
        }
        return id == null
                ? new WriteTally()
                        .failed(document, 0, "it has no _id, and a timestamp that the server would replace")
                        .outcome()
                : carefulWriter.write(namespace, document, id, strategy);
    }
}
