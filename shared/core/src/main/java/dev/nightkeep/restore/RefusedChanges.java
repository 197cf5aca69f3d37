package dev.nightkeep.restore;

import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Holds changes back that a unique key refused, and makes them when all others are made. Not thread-safe. */
final class RefusedChanges {
    private static final int DUPLICATE_KEY = 11000;

    private record Refused(IntendedChange change, DocumentFailure failure, Consumer<Boolean> settle) {}

    private final HeldBack<Refused> heldBack = new HeldBack<>();

    /** Whether a unique key stood against a change. */
    static boolean isOfAKey(ChangeOutcome outcome) {
        return outcome.refusal()
                .filter(failure -> failure.code() == DUPLICATE_KEY)
                .isPresent();
    }

    /**
     * The outcome without what is held back.
     *
     * @param settle by the index of a change: is told, once, whether it was made in the end
     */
    BatchOutcome holdBack(List<IntendedChange> changes, BatchOutcome batch, IntFunction<Consumer<Boolean>> settle) {
        Map<String, DocumentFailure> refused = refused(batch);
        List<DocumentFate> fates = new ArrayList<>();
        List<Boolean> changed = new ArrayList<>();
        List<DocumentFailure> failures = new ArrayList<>(batch.failures());
        long conflicts = batch.conflicts();
        for (int index = 0; index < changes.size(); index++) {
            IntendedChange change = changes.get(index);
            DocumentFailure failure = refused.get(change.decision().idText());
            if (batch.fates().get(index) == DocumentFate.FAILED
                    && failure != null
                    && isHeld(change, failure, settle.apply(index))) {
                failures.remove(failure);
                conflicts -= change.decision().notes().size();
            } else {
                fates.add(batch.fates().get(index));
                changed.add(batch.changed().get(index));
                settle.apply(index).accept(batch.changed().get(index));
            }
        }
        return new BatchOutcome(fates, changed, failures, conflicts, batch.verified());
    }

    private static Map<String, DocumentFailure> refused(BatchOutcome batch) {
        Map<String, DocumentFailure> refused = new HashMap<>();
        batch.failures().stream()
                .filter(failure -> failure.code() == DUPLICATE_KEY)
                .forEach(failure -> refused.put(failure.id(), failure));
        return refused;
    }

    private boolean isHeld(IntendedChange change, DocumentFailure failure, Consumer<Boolean> settle) {
        return change.after()
                .map(after -> heldBack.hold(new Refused(change, failure, settle), after))
                .orElse(false);
    }

    /** @param again makes one change */
    List<BatchOutcome> retry(Function<IntendedChange, BatchOutcome> again) {
        List<BatchOutcome> outcomes = new ArrayList<>();
        List<Refused> left = heldBack.retry(each -> {
            BatchOutcome outcome = again.apply(each.change());
            boolean made = refused(outcome).isEmpty();
            if (made) {
                outcomes.add(outcome);
                each.settle().accept(outcome.changed().getFirst());
            }
            return made;
        });
        for (Refused each : left) {
            long conflicts = each.change().decision().notes().size();
            outcomes.add(new BatchOutcome(
                    List.of(DocumentFate.FAILED), List.of(false), List.of(each.failure()), conflicts, 0));
            each.settle().accept(false);
        }
        return outcomes;
    }
}
