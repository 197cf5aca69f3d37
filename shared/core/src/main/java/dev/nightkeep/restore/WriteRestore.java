package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.SystemClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes the documents of a backup that was checked: collections with their options first, then documents, then indexes.
 * Each document is changed only where it still is what was looked at, and read back afterwards.
 */
final class WriteRestore {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final ProgressListener progress;

    WriteRestore(BackupContents contents, DocumentTarget target, ProgressListener progress) {
        this.contents = contents;
        this.target = target;
        this.progress = progress;
    }

    /**
     * What became of each collection, in the order of their names.
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
        List<AppliedCollection> applied = new ArrayList<>();
        ValidateDocuments validate = new ValidateDocuments(target, request.validation());
        OrderedWalk.walk(
                contents,
                request,
                cancellation,
                collection -> request.destination(collection.description()).map(renamed -> {
                    AppliedCollection fresh = open(
                            collection,
                            renamed,
                            request,
                            validate,
                            approved,
                            repeated.of(collection.description().namespace()),
                            order.isKeptIn(collection.description().namespace()),
                            cancellation);
                    applied.add(fresh);
                    return fresh;
                }));
        requireSomething(applied.isEmpty(), contents.name());
        return applied.stream()
                .map(AppliedCollection::outcome)
                .sorted(Comparator.comparing(CollectionOutcome::from))
                .toList();
    }

    private AppliedCollection open(
            StoredCollection collection,
            CollectionDescription renamed,
            RestoreRequest request,
            ValidateDocuments validate,
            Optional<ApprovedRun> approved,
            Places repeated,
            boolean inOrder,
            Cancellation cancellation) {
        Destination destination = Destination.of(renamed, target);
        return new AppliedCollection(
                target,
                destination,
                new DecideDocuments(target, destination, request, validate.check(destination), repeated),
                approved,
                TtlForecast.of(target, collection, destination, new SystemClock().now()),
                validate.outlook(destination),
                new ApplyBatch(validate.decides(destination) ? target.enforcing() : target, destination, inOrder),
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
