package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
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
        target.describe();
        progress.on(new ProgressEvent.StageEntered("comparing with the target"));
        Pass pass = new Pass(request);
        OrderedWalk.walk(contents, request, cancellation, pass::open);
        WriteRestore.requireSomething(pass.planned.isEmpty(), contents.name());
        return pass.plan();
    }

    /** One pass over backup and target. */
    private final class Pass {
        private final RestoreRequest request;
        private final ValidateDocuments validate;
        private final List<PlannedCollection> planned = new ArrayList<>();
        private final Map<Namespace, Namespace> taken = new HashMap<>();
        private final Set<Namespace> named = new HashSet<>();

        Pass(RestoreRequest request) {
            this.request = request;
            this.validate = new ValidateDocuments(target, request.validation());
        }

        Optional<PlannedCollection> open(StoredCollection collection) {
            named.add(request.renamed(collection.description().namespace()));
            return request.destination(collection.description()).map(destination -> planned(collection, destination));
        }

        private PlannedCollection planned(StoredCollection collection, CollectionDescription renamed) {
            requireOnlyOne(collection.description().namespace(), renamed.namespace());
            Destination destination = Destination.of(renamed, target);
            DecideDocuments decide = new DecideDocuments(target, destination, request, validate.check(destination));
            PlannedCollection fresh = new PlannedCollection(
                    collection,
                    destination,
                    decide,
                    validate.unique(collection, destination),
                    validate.shape(destination),
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
