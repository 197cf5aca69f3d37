package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.SystemClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about every document of a backup by looking up what is live, and changes nothing. One pass over each side;
 * memory is bounded by batches.
 */
public final class PlanRestore {
    private final BackupContents contents;
    private final DocumentTarget target;
    private final String targetName;
    private final ProgressListener progress;

    /** @param targetName the target as people may see it */
    public PlanRestore(BackupContents contents, DocumentTarget target, String targetName, ProgressListener progress) {
        this.contents = contents;
        this.target = target;
        this.targetName = targetName;
        this.progress = progress;
    }

    /**
     * Plans what the request leads to.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when the backup is damaged
     * @throws ConfigurationException when no collection of the backup is meant, or two get the same name
     */
    public RestorePlan plan(RestoreRequest request, Cancellation cancellation) {
        return decide(request, cancellation).plan();
    }

    /** A plan, and what the passes that carry it out need to know. */
    record Decided(RestorePlan plan, RepeatedIds repeated, WriteOrder order) {}

    /** One pass; two where ids stand in the source more than once, which is known behind the first only. */
    Decided decide(RestoreRequest request, Cancellation cancellation) {
        target.describe();
        progress.on(new ProgressEvent.StageEntered("comparing with the target"));
        try (Pass first = new Pass(request, RepeatedIds.none())) {
            first.walk(cancellation);
            RepeatedIds repeated = first.repeated();
            Decided decided = repeated.isEmpty() ? first.decided() : again(request, repeated, cancellation);
            request.filter()
                    .ids()
                    .ifPresent(list -> noticeMissing(list, decided.plan().totals()));
            return decided;
        }
    }

    /** Of 13 ids one is found: no failure, but nobody takes it for 13. */
    private void noticeMissing(IdList list, FateCounts totals) {
        long meant = totals.total() - totals.passedOver();
        if (meant < list.lines()) {
            progress.on(
                    new ProgressEvent.Noticed("The list of ids has %d lines, and %d documents of the backup are meant"
                            .formatted(list.lines(), meant)));
        }
    }

    private Decided again(RestoreRequest request, RepeatedIds repeated, Cancellation cancellation) {
        progress.on(new ProgressEvent.Noticed(
                "The source has documents with the same _id; it is compared once more, with the first of each alone"));
        try (Pass second = new Pass(request, repeated)) {
            second.walk(cancellation);
            return second.decided();
        }
    }

    /** One pass over backup and target. */
    private final class Pass implements AutoCloseable {
        private final RestoreRequest request;
        private final RepeatedIds known;
        private final ValidateDocuments validate;
        private final List<PlannedCollection> planned = new ArrayList<>();
        private final Map<Namespace, Namespace> taken = new HashMap<>();
        private final Set<Namespace> named = new HashSet<>();

        Pass(RestoreRequest request, RepeatedIds known) {
            this.request = request;
            this.known = known;
            this.validate = new ValidateDocuments(target, request.validation());
        }

        void walk(Cancellation cancellation) {
            OrderedWalk.walk(contents, request, cancellation, this::open);
            WriteRestore.requireSomething(planned.isEmpty(), contents.name());
        }

        RepeatedIds repeated() {
            Map<Namespace, Places> places = new HashMap<>();
            planned.forEach(each -> places.put(each.from(), each.repeated()));
            return new RepeatedIds(places);
        }

        Decided decided() {
            return new Decided(
                    plan(),
                    known,
                    WriteOrder.of(planned.stream()
                            .filter(PlannedCollection::contended)
                            .map(PlannedCollection::from)
                            .toList()));
        }

        @Override
        public void close() {
            planned.forEach(PlannedCollection::close);
        }

        private Optional<PlannedCollection> open(StoredCollection collection) {
            named.add(request.renamed(collection.description().namespace()));
            return request.destination(collection.description()).map(destination -> planned(collection, destination));
        }

        private PlannedCollection planned(StoredCollection collection, CollectionDescription renamed) {
            requireOnlyOne(collection.description().namespace(), renamed.namespace());
            Destination destination = Destination.of(renamed, target);
            DecideDocuments decide = new DecideDocuments(
                    target,
                    destination,
                    request,
                    validate.check(destination),
                    known.of(collection.description().namespace()));
            PlannedCollection fresh = new PlannedCollection(
                    collection,
                    destination,
                    decide,
                    validate.unique(collection, destination),
                    validate.shape(destination),
                    TtlForecast.of(target, collection, destination, new SystemClock().now()),
                    validate.outlook(destination),
                    progress);
            planned.add(fresh);
            return fresh;
        }

        private void requireOnlyOne(Namespace from, Namespace to) {
            Namespace other = taken.put(to, from);
            if (other != null) {
                throw new ConfigurationException(
                        "%s and %s would both become %s".formatted(other, from, to),
                        "Give each its own name with --ns-from and --ns-to");
            }
        }

        RestorePlan plan() {
            List<CollectionPlan> plans = planned.stream()
                    .map(each -> each.plan(present(each.destination())))
                    .sorted(Comparator.comparing(CollectionPlan::from))
                    .toList();
            request.requireRenamesUsed(plans.stream().map(CollectionPlan::from).toList());
            request.validation().requireUsed(named);
            List<PlanProblem> problems = new ArrayList<>();
            planned.forEach(each -> problems.addAll(each.problems()));
            planned.forEach(each -> problems.addAll(validate.differences(each.collection(), each.destination())));
            problems.addAll(validate.room(plans));
            return new RestorePlan(
                    contents.name(), targetName, request.fingerprint(), request.strategy(), plans, problems);
        }

        private Set<String> present(Destination destination) {
            return destination.exists() && destination.collection().hasDocuments()
                    ? IndexNames.of(target.indexes(destination.namespace()))
                    : Set.of();
        }
    }
}
