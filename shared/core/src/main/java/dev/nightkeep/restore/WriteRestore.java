package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.SystemClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the documents of a backup that was checked: collections with their options first, then documents, then indexes.
 * Each document is changed only where it still is what was looked at, and read back afterwards.
 */
final class WriteRestore {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final ProgressListener progress;
    private final Consumer<FinishedCollection> finished;

    /** @param finished is told of each collection whose changes were approved, when all of it is written */
    WriteRestore(
            BackupContents contents,
            DocumentTarget target,
            ProgressListener progress,
            Consumer<FinishedCollection> finished) {
        this.contents = contents;
        this.target = target;
        this.progress = progress;
        this.finished = finished;
    }

    /**
     * What became of each collection.
     *
     * @param repeated the documents that are left out because an earlier one has their {@code _id}
     * @param order    where documents are written in their order
     * @param approved the changes that may be made; where empty, whatever the request leads to now
     */
    List<CollectionOutcome> apply(
            RestoreRequest request,
            Optional<ApprovedRun> approved,
            RepeatedIds repeated,
            WriteOrder order,
            Cancellation cancellation) {
        progress.on(new ProgressEvent.StageEntered("restoring"));
        List<CollectionOutcome> outcomes = new ArrayList<>();
        ValidateDocuments validate = new ValidateDocuments(target, request.validation());
        OrderedWalk.walk(
                contents,
                request,
                cancellation,
                collection -> request.destination(collection.description()).map(renamed -> {
                    Optional<ApprovedRun> own = approved.map(ApprovedRun::ofCollection);
                    return new NotedCollection(
                            open(collection, renamed, request, validate, own, repeated, order, cancellation),
                            outcome -> {
                                outcomes.add(outcome);
                                own.ifPresent(run -> end(approved.orElseThrow(), run, outcome));
                            });
                }));
        return outcomes;
    }

    private void end(ApprovedRun all, ApprovedRun own, CollectionOutcome outcome) {
        all.unmade().addAll(own.unmade());
        finished.accept(FinishedCollection.of(outcome, own.unmade()));
    }

    private AppliedCollection open(
            StoredCollection collection,
            CollectionDescription renamed,
            RestoreRequest request,
            ValidateDocuments validate,
            Optional<ApprovedRun> approved,
            RepeatedIds repeated,
            WriteOrder order,
            Cancellation cancellation) {
        Namespace from = collection.description().namespace();
        Destination destination = Destination.of(renamed, target);
        return new AppliedCollection(
                target,
                destination,
                new DecideDocuments(target, destination, request, validate.check(destination), repeated.of(from)),
                approved,
                TtlForecast.of(target, collection, destination, new SystemClock().now()),
                validate.outlook(destination),
                new ApplyBatch(
                        validate.decides(destination) ? target.enforcing() : target, destination, order.isKeptIn(from)),
                progress,
                cancellation);
    }

    static void requireSomething(boolean nothing, String backup) {
        if (nothing) {
            throw new ConfigurationException(
                    "Nothing in %s matches what was asked for".formatted(backup),
                    "List what it has with 'nightkeep show', then correct --db, --collection or --exclude");
        }
    }
}
