package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;

/** Counts what would become of one collection. */
final class PlannedCollection implements WalkedCollection {
    private static final int SAMPLES = 5;
    private static final int PATHS = 100;

    private final StoredCollection collection;
    private final Destination destination;
    private final DecideDocuments decide;
    private final UniqueKeys unique;
    private final ProgressListener progress;
    private final ProblemTally problems;
    private final InferredShape shape;
    private final Map<DocumentFate, Long> counts = new EnumMap<>(DocumentFate.class);
    private final List<DocumentSample> samples = new ArrayList<>();
    private final Map<String, Long> paths = new HashMap<>();
    private final PlanDigest digest = new PlanDigest();
    private long bytes;
    private long conflicts;

    PlannedCollection(
            StoredCollection collection,
            Destination destination,
            DecideDocuments decide,
            UniqueKeys unique,
            InferredShape shape,
            ProgressListener progress) {
        this.collection = collection;
        this.destination = destination;
        this.decide = decide;
        this.unique = unique;
        this.shape = shape;
        this.progress = progress;
        this.problems = new ProblemTally(destination.namespace());
    }

    @Override
    public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
        return () -> {
            List<DocumentDecision> decisions = decide.decide(documents);
            List<byte[]> hashes = PlanDigest.of(decisions);
            List<String> twice = unique.conflicts(decisions);
            return () -> {
                take(decisions, hashes);
                problems.unique(twice);
            };
        };
    }

    private void take(List<DocumentDecision> decisions, List<byte[]> hashes) {
        hashes.forEach(digest::add);
        decisions.forEach(this::take);
        progress.on(new ProgressEvent.Advanced(destination.namespace().toString(), decisions.size(), 0, 0));
    }

    private void take(DocumentDecision decision) {
        long before = counts.getOrDefault(decision.fate(), 0L);
        counts.put(decision.fate(), before + 1);
        decision.after().ifPresent(after -> {
            bytes += RawFields.span(after).length();
            shape.compare(after);
        });
        if (decision.fate() == DocumentFate.INVALID) {
            problems.invalid(decision);
        } else {
            decision.notes().forEach(this::conflict);
        }
        if (before < SAMPLES && !decision.fate().passedOver() && decision.fate() != DocumentFate.UNCHANGED) {
            samples.add(new DocumentSample(decision.fate(), decision.idText(), fields(decision)));
        }
    }

    private void conflict(String path) {
        conflicts++;
        if (paths.containsKey(path) || paths.size() < PATHS) {
            paths.merge(path, 1L, Long::sum);
        }
    }

    private static List<String> fields(DocumentDecision decision) {
        RawBsonDocument other = decision.after().orElse(decision.backup());
        return decision.fate() == DocumentFate.INVALID
                ? decision.notes()
                : decision.live()
                        .map(live -> ChangedFields.between(live, other))
                        .orElse(List.of());
    }

    @Override
    public void end(StoredCollection ended) {
        progress.on(new ProgressEvent.CollectionFinished(destination.namespace().toString()));
    }

    /** @param present names of the indexes that the target has */
    CollectionPlan plan(java.util.Set<String> present) {
        long known = collection.indexes().stream()
                .filter(index -> present.contains(IndexNames.of(index)))
                .count();
        return new CollectionPlan(
                collection.description().namespace(),
                destination.namespace(),
                destination.exists(),
                new FateCounts(counts),
                bytes,
                conflicts,
                paths,
                samples,
                (int) (IndexNames.count(collection.indexes()) - known),
                (int) known,
                digest.digest());
    }

    List<PlanProblem> problems() {
        List<PlanProblem> found = new ArrayList<>(problems.problems());
        found.addAll(shape.warnings(destination.namespace()));
        return found;
    }

    Destination destination() {
        return destination;
    }
}
