package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.WriteOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Writes one batch, reads it back, and says what became of each document. Thread-safe. */
final class ApplyBatch {
    private static final String OTHER = "what stands there is not what was written";
    private static final String CHANGED = "it was changed after it was looked at, and was left as it is";

    private final DocumentTarget target;
    private final Namespace data;
    private final boolean fresh;
    private final boolean ordered;

    /**
     * For one collection.
     *
     * @param fresh whether the collection was not there: then everything is inserted in bulk
     */
    ApplyBatch(DocumentTarget target, Destination destination) {
        this.target = target;
        this.data = destination.data();
        this.ordered = destination.collection().capped();
        this.fresh = !destination.exists() || ordered;
    }

    BatchOutcome apply(List<IntendedChange> changes) {
        Map<IntendedChange, ChangeOutcome> made = fresh ? inserted(changes) : changed(changes);
        Map<BsonValue, RawBsonDocument> found = readBack(changes, made);
        List<DocumentFate> fates = new ArrayList<>(changes.size());
        List<DocumentFailure> failures = new ArrayList<>();
        long verified = 0;
        long conflicts = 0;
        for (IntendedChange change : changes) {
            DocumentFate fate = fate(change, Optional.ofNullable(made.get(change)), found, failures);
            fates.add(fate);
            verified += fate.written() ? 1 : 0;
            conflicts +=
                    fate == DocumentFate.INVALID ? 0 : change.decision().notes().size();
        }
        return new BatchOutcome(fates, failures, conflicts, verified);
    }

    private Map<IntendedChange, ChangeOutcome> changed(List<IntendedChange> changes) {
        List<IntendedChange> open =
                changes.stream().filter(each -> each.change().isPresent()).toList();
        List<DocumentChange> wanted =
                open.stream().map(each -> each.change().orElseThrow()).toList();
        List<ChangeOutcome> outcomes = wanted.isEmpty() ? List.of() : target.change(data, wanted);
        Map<IntendedChange, ChangeOutcome> made = new java.util.IdentityHashMap<>();
        for (int index = 0; index < outcomes.size(); index++) {
            made.put(open.get(index), outcomes.get(index));
        }
        return made;
    }

    /** What was refused is named; of the others it is read back what stands there. */
    private Map<IntendedChange, ChangeOutcome> inserted(List<IntendedChange> changes) {
        List<IntendedChange> open =
                changes.stream().filter(each -> each.change().isPresent()).toList();
        List<RawBsonDocument> documents =
                open.stream().map(each -> each.after().orElseThrow()).toList();
        WriteOutcome written = documents.isEmpty()
                ? new WriteOutcome(0, 0, 0, List.of())
                : target.write(data, documents, ConflictStrategy.SKIP, ordered);
        Map<String, DocumentFailure> refused = new HashMap<>();
        written.failures().forEach(failure -> refused.put(failure.id(), failure));
        Map<IntendedChange, ChangeOutcome> made = new java.util.IdentityHashMap<>();
        open.forEach(each -> made.put(
                each,
                Optional.ofNullable(refused.get(each.decision().idText()))
                        .map(ChangeOutcome::refused)
                        .orElse(ChangeOutcome.of(
                                written.skipped() > 0 ? ChangeOutcome.Result.ALREADY : ChangeOutcome.Result.DONE))));
        return made;
    }

    private Map<BsonValue, RawBsonDocument> readBack(
            List<IntendedChange> changes, Map<IntendedChange, ChangeOutcome> made) {
        List<BsonValue> ids = changes.stream()
                .filter(change -> change.after().isPresent() && isMade(Optional.ofNullable(made.get(change))))
                .map(ApplyBatch::id)
                .toList();
        Map<BsonValue, RawBsonDocument> found = new TreeMap<>(new BsonOrder());
        if (!ids.isEmpty()) {
            target.fetch(data, ids).forEach(each -> found.put(each.get("_id", BsonNull.VALUE), each));
        }
        return found;
    }

    private static BsonValue id(IntendedChange change) {
        return change.decision().backup().get("_id", BsonNull.VALUE);
    }

    /** Also where there was nothing to do any more. */
    private static boolean isMade(Optional<ChangeOutcome> outcome) {
        return outcome.map(ChangeOutcome::result)
                .map(result -> result == ChangeOutcome.Result.DONE || result == ChangeOutcome.Result.ALREADY)
                .orElse(true);
    }

    private static DocumentFate fate(
            IntendedChange change,
            Optional<ChangeOutcome> outcome,
            Map<BsonValue, RawBsonDocument> found,
            List<DocumentFailure> failures) {
        if (outcome.flatMap(ChangeOutcome::refusal).isPresent()) {
            failures.add(outcome.flatMap(ChangeOutcome::refusal).get());
            return DocumentFate.FAILED;
        }
        if (change.fate() == DocumentFate.INVALID) {
            failures.add(failure(change, String.join("; ", change.decision().notes())));
            return DocumentFate.INVALID;
        }
        boolean there = change.after().isEmpty() || isThere(change, found);
        if (change.fate() == DocumentFate.LEFT || !isMade(outcome) || (!there && !isDone(outcome))) {
            failures.add(failure(change, CHANGED));
            return DocumentFate.LEFT;
        }
        if (!there) {
            failures.add(failure(change, OTHER));
            return DocumentFate.FAILED;
        }
        return change.fate();
    }

    private static boolean isDone(Optional<ChangeOutcome> outcome) {
        return outcome.filter(made -> made.result() == ChangeOutcome.Result.DONE)
                .isPresent();
    }

    private static boolean isThere(IntendedChange change, Map<BsonValue, RawBsonDocument> found) {
        RawBsonDocument there = found.get(id(change));
        return there != null && RawFields.same(there, change.after().orElseThrow());
    }

    private static DocumentFailure failure(IntendedChange change, String why) {
        return new DocumentFailure(change.decision().idText(), 0, why);
    }
}
