package dev.nightkeep.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.nightkeep.bson.DocumentsById;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ChangeOutcome.Result;
import dev.nightkeep.target.DocumentChange;
import java.util.List;
import org.bson.RawBsonDocument;

/** Makes changes in bulk, each on the condition that the document is still what was seen. Thread-safe. */
final class ConditionalWriter {
    private final DatabaseServer server;
    private final DocumentLookup lookup;
    private final ValidatorBypass bypass;
    private final WholeComparison comparison;
    private final CarefulChange careful;

    ConditionalWriter(DatabaseServer server, DocumentLookup lookup, ValidatorBypass bypass, CarefulWriter careful) {
        this.server = server;
        this.lookup = lookup;
        this.bypass = bypass;
        this.comparison = new WholeComparison(server);
        this.careful = new CarefulChange(careful);
    }

    /** As many outcomes as changes, in their order. */
    List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
        return ChangeBatches.of(changes).stream()
                .flatMap(batch -> batch(namespace, batch).stream())
                .toList();
    }

    private List<ChangeOutcome> batch(Namespace namespace, List<DocumentChange> changes) {
        PendingChanges pending = new PendingChanges(changes, seen(namespace, changes));
        for (int index : pending.open(CarefulChange::isNeeded)) {
            pending.settle(index, careful.make(namespace, changes.get(index)));
        }
        List<Integer> rest = pending.open(change -> true);
        if (!rest.isEmpty()) {
            SeenFilter filter = new SeenFilter(pending.comparable(rest)
                    .map(there -> comparison.works(namespace, there))
                    .orElse(false));
            write(namespace, pending, rest, filter);
        }
        return pending.outcomes();
    }

    private DocumentsById seen(Namespace namespace, List<DocumentChange> changes) {
        return new DocumentsById(
                lookup.byId(namespace, changes.stream().map(DocumentChange::id).toList()));
    }

    private void write(Namespace namespace, PendingChanges pending, List<Integer> indexes, SeenFilter filter) {
        BulkWriteOptions options =
                new BulkWriteOptions().ordered(false).bypassDocumentValidation(bypass.neededFor(namespace));
        List<WriteModel<RawBsonDocument>> models = indexes.stream()
                .map(index -> model(pending.change(index), filter))
                .toList();
        try {
            BulkWriteResult result = server.collection(namespace).bulkWrite(models, options);
            settle(namespace, pending, indexes, made(result) == indexes.size());
        } catch (MongoBulkWriteException e) {
            BulkErrors errors = BulkErrors.of(e, List.of());
            DocumentsById live = seen(namespace, pending.changes(indexes));
            refuse(namespace, pending, indexes, errors, live);
            pending.settleBy(live, pending.openOf(indexes));
        } catch (MongoException e) {
            refused(namespace, pending, indexes, filter, e);
        }
    }

    private static long made(BulkWriteResult result) {
        return (long) result.getInsertedCount() + result.getMatchedCount() + result.getDeletedCount();
    }

    private static WriteModel<RawBsonDocument> model(DocumentChange change, SeenFilter filter) {
        return switch (change) {
            case DocumentChange.Insert insert -> new InsertOneModel<>(insert.document());
            case DocumentChange.Replace replace -> new ReplaceOneModel<>(filter.of(replace.before()), replace.after());
            case DocumentChange.Delete delete -> new DeleteOneModel<>(filter.of(delete.before()));
        };
    }

    /** An insert that was refused because somebody was quicker is none that failed: it stays open. */
    private void refuse(
            Namespace namespace, PendingChanges pending, List<Integer> indexes, BulkErrors errors, DocumentsById live) {
        for (BulkWriteError error : errors.list()) {
            int index = indexes.get(error.getIndex());
            DocumentChange change = pending.change(index);
            boolean isThere = live.find(change.id()).isPresent();
            if (!(change instanceof DocumentChange.Insert && BulkErrors.isDuplicate(error) && isThere)) {
                pending.refuse(
                        index,
                        error.getCode(),
                        bypass.explained(namespace, error.getCode(), ServerWords.tidy(error.getMessage())));
            }
        }
    }

    /** Where the server does not account for every change, it is looked up what became of each. */
    private void settle(Namespace namespace, PendingChanges pending, List<Integer> indexes, boolean allMade) {
        if (allMade) {
            indexes.forEach(index -> pending.settle(index, ChangeOutcome.of(Result.DONE)));
        } else {
            pending.settleBy(seen(namespace, pending.changes(indexes)), indexes);
        }
    }

    private void refused(
            Namespace namespace, PendingChanges pending, List<Integer> indexes, SeenFilter filter, MongoException e) {
        if (FailureKind.of(e) == FailureKind.DENIED && bypass.neededFor(namespace)) {
            bypass.denied(namespace);
            write(namespace, pending, indexes, filter);
        } else if (!DividingWriter.isOfADocument(e)) {
            throw server.failures().translate("%s could not be changed".formatted(namespace), e);
        } else if (indexes.size() == 1) {
            pending.refuse(indexes.getFirst(), e.getCode(), ServerWords.of(e));
        } else {
            int middle = indexes.size() / 2;
            write(namespace, pending, indexes.subList(0, middle), filter);
            write(namespace, pending, indexes.subList(middle, indexes.size()), filter);
        }
    }
}
