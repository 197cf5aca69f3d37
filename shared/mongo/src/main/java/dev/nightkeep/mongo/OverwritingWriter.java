package dev.nightkeep.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Puts documents in the place of those of the same {@code _id}, or inserts them. */
final class OverwritingWriter implements BatchWriter {
    private final DatabaseServer server;
    private final ValidatorBypass bypass;

    OverwritingWriter(DatabaseServer server, ValidatorBypass bypass) {
        this.server = server;
        this.bypass = bypass;
    }

    @Override
    public WriteOutcome write(Namespace namespace, List<RawBsonDocument> documents, boolean ordered) {
        BulkWriteOptions options =
                new BulkWriteOptions().ordered(ordered).bypassDocumentValidation(bypass.neededFor(namespace));
        List<WriteModel<RawBsonDocument>> models =
                documents.stream().map(OverwritingWriter::model).toList();
        try {
            WriteTally tally = written(server.collection(namespace).bulkWrite(models, options));
            BulkErrors.requireSum(tally.total(), documents.size(), namespace);
            return tally.outcome();
        } catch (MongoBulkWriteException e) {
            return account(namespace, documents, BulkErrors.of(e, documents), ordered);
        }
    }

    /** A document without an {@code _id} has no place that it could take. */
    private static WriteModel<RawBsonDocument> model(RawBsonDocument document) {
        BsonValue id = document.get("_id");
        return id == null
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(byId(id), document, new ReplaceOptions().upsert(true));
    }

    static BsonDocument byId(BsonValue id) {
        return new BsonDocument("_id", new BsonDocument("$eq", id));
    }

    private static WriteTally written(BulkWriteResult result) {
        return new WriteTally()
                .inserted(result.getInsertedCount() + result.getUpserts().size())
                .replaced(result.getMatchedCount());
    }

    private WriteOutcome account(
            Namespace namespace, List<RawBsonDocument> documents, BulkErrors errors, boolean ordered) {
        WriteTally tally = written(errors.result());
        errors.list()
                .forEach(error -> tally.failed(
                        documents.get(error.getIndex()),
                        error.getCode(),
                        bypass.explained(namespace, error.getCode(), error.getMessage())));
        // Servers exist that go on behind an error all the same.
        if (ordered && tally.total() < documents.size()) {
            tally.notReached(documents.subList(errors.first().getIndex() + 1, documents.size()));
        }
        BulkErrors.requireSum(tally.total(), documents.size(), namespace);
        return tally.outcome();
    }
}
