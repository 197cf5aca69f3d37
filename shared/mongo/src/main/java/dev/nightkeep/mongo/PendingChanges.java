package dev.nightkeep.mongo;

import dev.nightkeep.bson.DocumentsById;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ChangeOutcome.Result;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** The changes of a batch and what became of them so far. Not thread-safe. */
final class PendingChanges {
    private final List<DocumentChange> changes;
    private final @Nullable ChangeOutcome[] outcomes;

    /** Settles what need not or cannot be made, by the bytes that are there. */
    PendingChanges(List<DocumentChange> changes, DocumentsById live) {
        this.changes = changes;
        this.outcomes = new ChangeOutcome[changes.size()];
        for (int index = 0; index < outcomes.length; index++) {
            outcomes[index] =
                    before(changes.get(index), live).map(ChangeOutcome::of).orElse(null);
        }
    }

    /** Empty where the change can be made. */
    private static Optional<Result> before(DocumentChange change, DocumentsById live) {
        return live.find(change.id()).isPresent() ? ofThere(change, live) : ofAbsent(change);
    }

    private static Optional<Result> ofAbsent(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Insert insert -> Optional.empty();
            case DocumentChange.Replace replace -> Optional.of(Result.GONE);
            case DocumentChange.Delete delete -> Optional.of(Result.ALREADY);
        };
    }

    private static Optional<Result> ofThere(DocumentChange change, DocumentsById live) {
        return switch (change) {
            case DocumentChange.Insert insert -> Optional.of(already(live, change, insert.document()));
            case DocumentChange.Replace replace ->
                live.holds(change.id(), replace.before())
                        ? Optional.empty()
                        : Optional.of(already(live, change, replace.after()));
            case DocumentChange.Delete delete ->
                live.holds(change.id(), delete.before()) ? Optional.empty() : Optional.of(Result.CHANGED);
        };
    }

    private static Result already(DocumentsById live, DocumentChange change, RawBsonDocument wanted) {
        return live.holds(change.id(), wanted) ? Result.ALREADY : Result.CHANGED;
    }

    DocumentChange change(int index) {
        return changes.get(index);
    }

    List<DocumentChange> changes(List<Integer> indexes) {
        return indexes.stream().map(changes::get).toList();
    }

    /** Those that are not settled. */
    List<Integer> open(Predicate<DocumentChange> wanted) {
        return IntStream.range(0, outcomes.length)
                .filter(index -> outcomes[index] == null && wanted.test(changes.get(index)))
                .boxed()
                .toList();
    }

    List<Integer> openOf(List<Integer> indexes) {
        return indexes.stream().filter(index -> outcomes[index] == null).toList();
    }

    /** A document that is there, if one of the changes is about such. */
    Optional<RawBsonDocument> comparable(List<Integer> indexes) {
        return indexes.stream()
                .map(changes::get)
                .flatMap(change -> switch (change) {
                    case DocumentChange.Insert insert -> java.util.stream.Stream.<RawBsonDocument>empty();
                    case DocumentChange.Replace replace -> java.util.stream.Stream.of(replace.before());
                    case DocumentChange.Delete delete -> java.util.stream.Stream.of(delete.before());
                })
                .findFirst();
    }

    void settle(int index, ChangeOutcome outcome) {
        outcomes[index] = outcome;
    }

    void refuse(int index, int code, String reason) {
        String id = IdText.of(changes.get(index).id());
        outcomes[index] = ChangeOutcome.refused(new DocumentFailure(id, code, reason));
    }

    /** By what is there after the write. */
    void settleBy(DocumentsById live, List<Integer> indexes) {
        for (int index : indexes) {
            outcomes[index] = ChangeOutcome.of(after(changes.get(index), live));
        }
    }

    private static Result after(DocumentChange change, DocumentsById live) {
        boolean there = live.find(change.id()).isPresent();
        return switch (change) {
            case DocumentChange.Insert insert -> reached(live, change, insert.document());
            case DocumentChange.Replace replace -> there ? reached(live, change, replace.after()) : Result.GONE;
            case DocumentChange.Delete delete -> there ? Result.CHANGED : Result.DONE;
        };
    }

    private static Result reached(DocumentsById live, DocumentChange change, RawBsonDocument wanted) {
        return live.holds(change.id(), wanted) ? Result.DONE : Result.CHANGED;
    }

    List<ChangeOutcome> outcomes() {
        return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
    }
}
