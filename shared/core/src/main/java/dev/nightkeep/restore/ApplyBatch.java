package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentsById;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.WriteOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final boolean inOrder;

    /**
     * Where the collection was not there, everything is inserted in bulk.
     *
     * @param inOrder whether documents are written one behind the other
     */
    ApplyBatch(DocumentTarget target, Destination destination, boolean inOrder) {
        this.target = target;
        this.data = destination.data();
        this.ordered = destination.capped();
        this.fresh = !destination.exists();
        this.inOrder = inOrder;
    }

    boolean inOrder() {
        return ordered || inOrder;
    }

    BatchOutcome apply(List<IntendedChange> changes) {
        List<IntendedChange> open =
                changes.stream().filter(each -> each.change().isPresent()).toList();
        Iterator<ChangeOutcome> outcomes = outcomes(open).iterator();
        List<Optional<ChangeOutcome>> made = changes.stream()
                .map(each -> each.change().map(change -> outcomes.next()))
                .toList();
        return account(changes, made, readBack(changes, made));
    }

    private List<ChangeOutcome> outcomes(List<IntendedChange> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        if (fresh) {
            return inserted(open);
        }
        return ordered ? oneAfterTheOther(open) : inOrder ? runs(open) : changed(open);
    }

    /** Drivers gather what is inserted and what is replaced; here, the one is sent when the other is done. */
    private List<ChangeOutcome> runs(List<IntendedChange> open) {
        List<ChangeOutcome> outcomes = new ArrayList<>();
        for (int from = 0, to = 1; from < open.size(); to++) {
            if (to == open.size() || isInsert(open.get(to)) != isInsert(open.get(from))) {
                outcomes.addAll(changed(open.subList(from, to)));
                from = to;
            }
        }
        return outcomes;
    }

    private static boolean isInsert(IntendedChange each) {
        return each.change().orElseThrow() instanceof DocumentChange.Insert;
    }

    private List<ChangeOutcome> changed(List<IntendedChange> open) {
        return target.change(
                data, open.stream().map(each -> each.change().orElseThrow()).toList());
    }

    /** Documents that a capped collection gets keep their order; what is replaced keeps its place in it. */
    private List<ChangeOutcome> oneAfterTheOther(List<IntendedChange> open) {
        Map<Boolean, List<IntendedChange>> byKind =
                open.stream().collect(Collectors.partitioningBy(ApplyBatch::isInsert));
        IdentityHashMap<IntendedChange, ChangeOutcome> outcomes = new IdentityHashMap<>();
        byKind.forEach((inserts, changes) -> {
            List<ChangeOutcome> made = changes.isEmpty() ? List.of() : inserts ? inserted(changes) : changed(changes);
            IntStream.range(0, made.size()).forEach(index -> outcomes.put(changes.get(index), made.get(index)));
        });
        return open.stream()
                .map(each -> Objects.requireNonNull(outcomes.get(each)))
                .toList();
    }

    /** What was refused is named; of the others it is read back what stands there. */
    private List<ChangeOutcome> inserted(List<IntendedChange> open) {
        List<RawBsonDocument> documents =
                open.stream().map(each -> each.after().orElseThrow()).toList();
        WriteOutcome written = target.write(data, documents, ConflictStrategy.SKIP, ordered);
        ChangeOutcome other =
                ChangeOutcome.of(written.skipped() > 0 ? ChangeOutcome.Result.ALREADY : ChangeOutcome.Result.DONE);
        if (written.failures().isEmpty()) {
            return Collections.nCopies(open.size(), other);
        }
        Map<String, DocumentFailure> refused = new HashMap<>();
        written.failures().forEach(failure -> refused.put(failure.id(), failure));
        return open.stream()
                .map(each -> Optional.ofNullable(refused.get(each.decision().idText()))
                        .map(ChangeOutcome::refused)
                        .orElse(other))
                .toList();
    }

    private DocumentsById readBack(List<IntendedChange> changes, List<Optional<ChangeOutcome>> made) {
        List<BsonValue> ids = IntStream.range(0, changes.size())
                .filter(index -> changes.get(index).after().isPresent() && isMade(made.get(index)))
                .mapToObj(index -> id(changes.get(index)))
                .toList();
        return new DocumentsById(ids.isEmpty() ? List.of() : target.fetch(data, ids));
    }

    private static BatchOutcome account(
            List<IntendedChange> changes, List<Optional<ChangeOutcome>> made, DocumentsById found) {
        List<DocumentFate> fates = new ArrayList<>(changes.size());
        List<Boolean> changed = new ArrayList<>(changes.size());
        List<DocumentFailure> failures = new ArrayList<>();
        long conflicts = 0;
        for (int index = 0; index < changes.size(); index++) {
            DocumentFate fate = fate(changes.get(index), made.get(index), found, failures);
            fates.add(fate);
            changed.add(fate.written() || isDone(made.get(index)));
            conflicts += fate == DocumentFate.INVALID
                    ? 0
                    : changes.get(index).decision().notes().size();
        }
        long verified = fates.stream().filter(DocumentFate::written).count();
        return new BatchOutcome(fates, changed, failures, conflicts, verified);
    }

    private static BsonValue id(IntendedChange change) {
        return RawFields.id(change.decision().backup()).orElse(BsonNull.VALUE);
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
            DocumentsById found,
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

    private static boolean isThere(IntendedChange change, DocumentsById found) {
        return found.holds(id(change), change.after().orElseThrow());
    }

    private static DocumentFailure failure(IntendedChange change, String why) {
        return new DocumentFailure(change.decision().idText(), 0, why);
    }
}
