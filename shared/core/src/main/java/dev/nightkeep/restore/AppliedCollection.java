package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** One collection on its way into the target. */
final class AppliedCollection implements WalkedCollection {
    private final DocumentTarget target;
    private final Destination destination;
    private final TargetCollection prepared;
    private final DecideDocuments decide;
    private final ApplyBatch apply;
    private final Optional<ApprovedRun> approved;
    private final Optional<ChangeCursor> changes;
    private final TtlForecast forecast;
    private final ValidatorOutlook validator;
    private final ProgressListener progress;
    private final Cancellation cancellation;
    private final AppliedTally tally = new AppliedTally();
    private final RefusedChanges refused = new RefusedChanges();
    private @Nullable CollectionOutcome outcome;

    AppliedCollection(
            DocumentTarget target,
            Destination destination,
            DecideDocuments decide,
            Optional<ApprovedRun> approved,
            TtlForecast forecast,
            ValidatorOutlook validator,
            ApplyBatch apply,
            ProgressListener progress,
            Cancellation cancellation) {
        this.target = target;
        this.destination = destination;
        this.prepared = target.prepare(destination.collection());
        this.decide = decide;
        this.apply = apply;
        this.approved = approved;
        this.changes = approved.map(run -> run.cursor(destination.namespace()));
        this.forecast = forecast;
        this.validator = validator;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    @Override
    public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
        Map<Long, ChangeRecord> noted =
                changes.map(cursor -> cursor.until(first + documents.size())).orElseGet(Map::of);
        return () -> {
            List<DocumentDecision> decisions = decide.decide(first, documents);
            List<IntendedChange> intended = IntStream.range(0, decisions.size())
                    .mapToObj(index -> intend(decisions.get(index), noted(noted, first + index)))
                    .toList();
            BatchOutcome batch = apply.apply(intended);
            long bytes = documents.stream()
                    .mapToLong(document -> RawFields.span(document).length())
                    .sum();
            return () -> {
                forecast(decisions, batch.fates());
                IntFunction<Consumer<Boolean>> settle =
                        index -> made -> approved.ifPresent(run -> run.end(noted(noted, first + index), made));
                take(refused.holdBack(intended, batch, settle), decisions.size(), bytes);
            };
        };
    }

    private static Optional<ChangeRecord> noted(Map<Long, ChangeRecord> changes, long at) {
        return Optional.ofNullable(changes.get(at));
    }

    private void forecast(List<DocumentDecision> decisions, List<DocumentFate> fates) {
        IntStream.range(0, fates.size())
                .filter(index -> fates.get(index).written())
                .mapToObj(decisions::get)
                .map(decision -> decision.after().orElse(decision.backup()))
                .forEach(written -> {
                    forecast.add(written);
                    validator.add(written);
                });
    }

    private IntendedChange intend(DocumentDecision decision, Optional<ChangeRecord> noted) {
        return approved.map(run -> run.intend(decision, noted)).orElseGet(() -> IntendedChange.of(decision));
    }

    private void take(BatchOutcome batch, int documents, long bytes) {
        tally.add(batch);
        progress.on(new ProgressEvent.Advanced(destination.namespace().toString(), documents, bytes, 0));
    }

    private BatchOutcome again(IntendedChange change) {
        cancellation.check();
        BatchOutcome outcome = apply.apply(List.of(change));
        forecast(List.of(change.decision()), outcome.fates());
        return outcome;
    }

    @Override
    public boolean oneByOne() {
        return apply.inOrder() || destination.collection().capped();
    }

    @Override
    public void end(StoredCollection collection) {
        cancellation.check();
        changes.ifPresent(ChangeCursor::close);
        refused.retry(this::again).forEach(tally::add);
        boolean view = destination.collection().type() == CollectionType.VIEW;
        IndexOutcome indexes = view
                ? new IndexOutcome(0, 0, List.of())
                : target.buildIndexes(destination.namespace(), collection.indexes());
        outcome = new CollectionOutcome(
                collection.description().namespace(),
                destination.namespace(),
                prepared,
                tally.counts(),
                tally.conflicts(),
                tally.failures(),
                tally.verified(),
                view ? 0 : target.count(destination.data()),
                indexes,
                notes());
        progress.on(new ProgressEvent.CollectionFinished(destination.namespace().toString()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        long repeated = tally.counts().of(DocumentFate.REPEATED);
        if (repeated > 0) {
            notes.add(RepeatedIds.sentence(repeated));
        }
        validator.sentence().ifPresent(notes::add);
        notes.addAll(forecast.sentences());
        CappedTarget.sentence(destination, tally.counts()).ifPresent(notes::add);
        return notes;
    }

    /** After the end. */
    CollectionOutcome outcome() {
        return java.util.Objects.requireNonNull(outcome);
    }
}
