package dev.nightkeep.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Inserts documents; those whose {@code _id} is there already are left out. */
final class SkippingWriter implements BatchWriter {
    private final DatabaseServer server;
    private final IdLookup lookup;
    private final ValidatorBypass bypass;

    SkippingWriter(DatabaseServer server, IdLookup lookup, ValidatorBypass bypass) {
        this.server = server;
        this.lookup = lookup;
        this.bypass = bypass;
    }

    @Override
    public WriteOutcome write(Namespace namespace, List<RawBsonDocument> documents, boolean ordered) {
        InsertManyOptions options =
                new InsertManyOptions().ordered(ordered).bypassDocumentValidation(bypass.neededFor(namespace));
        try {
            server.collection(namespace).insertMany(documents, options);
            return new WriteTally().inserted(documents.size()).outcome();
        } catch (MongoBulkWriteException e) {
            BulkErrors errors = BulkErrors.of(e, documents);
            return ordered ? goOn(namespace, documents, errors) : account(namespace, documents, errors);
        }
    }

    private WriteOutcome account(Namespace namespace, List<RawBsonDocument> documents, BulkErrors errors) {
        Set<BsonValue> there = lookup.existing(namespace, ids(errors.duplicates()));
        WriteTally tally = new WriteTally().inserted(confirmed(namespace, errors.withoutError(), errors));
        for (BulkWriteError error : errors.list()) {
            RawBsonDocument document = documents.get(error.getIndex());
            if (BulkErrors.isDuplicate(error) && isIn(there, document)) {
                tally.skipped(1);
            } else {
                tally.failed(document, error.getCode(), words(namespace, error));
            }
        }
        return tally.outcome();
    }

    /** An ordered insert stops at its first error; when that is no more than an id that is there, the rest follows. */
    private WriteOutcome goOn(Namespace namespace, List<RawBsonDocument> documents, BulkErrors errors) {
        int stop = errors.first().getIndex();
        List<RawBsonDocument> rest = documents.subList(stop, documents.size());
        Set<BsonValue> there = lookup.existing(namespace, ids(rest));
        WriteTally tally = new WriteTally().inserted(confirmed(namespace, documents.subList(0, stop), errors));
        if (!BulkErrors.isDuplicate(errors.first()) || !isIn(there, rest.getFirst())) {
            return tally.failed(rest.getFirst(), errors.first().getCode(), words(namespace, errors.first()))
                    .notReached(rest.subList(1, rest.size()))
                    .outcome();
        }
        List<RawBsonDocument> missing =
                rest.stream().filter(document -> !isIn(there, document)).toList();
        tally.skipped(rest.size() - missing.size());
        return missing.isEmpty()
                ? tally.outcome()
                : tally.add(write(namespace, missing, true)).outcome();
    }

    private String words(Namespace namespace, BulkWriteError error) {
        return bypass.explained(namespace, error.getCode(), error.getMessage());
    }

    /** Servers exist that count documents as inserted for which they report an error: then it is looked up. */
    private long confirmed(Namespace namespace, List<RawBsonDocument> accepted, BulkErrors errors) {
        if (errors.inserted() != accepted.size()) {
            int found = lookup.existing(namespace, ids(accepted)).size();
            BulkErrors.requireSum(found, accepted.size(), namespace);
        }
        return accepted.size();
    }

    private static List<BsonValue> ids(List<RawBsonDocument> documents) {
        return documents.stream()
                .map(document -> document.get("_id"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isIn(Set<BsonValue> there, RawBsonDocument document) {
        BsonValue id = document.get("_id");
        return id != null && there.contains(id);
    }
}
