package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;

/** Counts what would become of one collection. */
final class PlannedCollection implements WalkedCollection, AutoCloseable {
    private static final int SAMPLES = 5;
    private static final int PATHS = 100;

    private final StoredCollection collection;
    private final Destination destination;
    private final DecideDocuments decide;
    private final UniqueKeys unique;
    private final ProgressListener progress;
    private final ProblemTally problems;
    private final ClaimedKeys claimed;
    private final InferredShape shape;
    private final TtlForecast forecast;
    private final ValidatorOutlook validator;
    private final Map<DocumentFate, Long> counts = new EnumMap<>(DocumentFate.class);
    private final List<DocumentSample> samples = new ArrayList<>();
    private final Map<String, Long> paths = new HashMap<>();
    private final PlanDigest digest = new PlanDigest();
    private final IdWatch watch = new IdWatch();
    private Places repeated = new Places();
    private long bytes;
    private long conflicts;

    PlannedCollection(
            StoredCollection collection,
            Destination destination,
            DecideDocuments decide,
            UniqueKeys unique,
            InferredShape shape,
            TtlForecast forecast,
            ValidatorOutlook validator,
            ProgressListener progress) {
        this.collection = collection;
        this.destination = destination;
        this.decide = decide;
        this.unique = unique;
        this.shape = shape;
        this.forecast = forecast;
        this.validator = validator;
        this.progress = progress;
        this.problems = new ProblemTally(destination.namespace());
        this.claimed = new ClaimedKeys(problems, this::take);
    }

    @Override
    public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
        return () -> {
            List<DocumentDecision> decisions = decide.decide(first, documents);
            List<byte[]> hashes = PlanDigest.of(decisions);
            List<List<KeyClaim>> claims = unique.claims(decisions);
            List<Optional<SeenId>> ids = SeenId.of(decisions);
            return () -> {
                watch.seeAll(first, ids);
                take(decisions, claims, hashes);
            };
        };
    }

    private void take(List<DocumentDecision> decisions, List<List<KeyClaim>> claims, List<byte[]> hashes) {
        hashes.forEach(digest::add);
        claimed.take(decisions, claims);
        progress.on(new ProgressEvent.Advanced(destination.namespace().toString(), decisions.size(), 0, 0));
    }

    private void take(DocumentDecision decision) {
        long before = counts.getOrDefault(decision.fate(), 0L);
        counts.put(decision.fate(), before + 1);
        decision.after().ifPresent(after -> {
            bytes += RawFields.span(after).length();
            shape.compare(after);
            forecast.add(after);
            validator.add(after);
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
        claimed.end();
        repeated = watch.repeated();
        watch.close();
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
        long left = counts.getOrDefault(DocumentFate.REPEATED, 0L);
        if (left > 0) {
            found.add(PlanProblem.warning(destination.namespace(), RepeatedIds.sentence(left)));
        }
        validator
                .sentence()
                .map(sentence -> PlanProblem.warning(destination.namespace(), sentence))
                .ifPresent(found::add);
        forecast.sentences().forEach(each -> found.add(PlanProblem.warning(destination.namespace(), each)));
        CappedTarget.sentence(destination, new FateCounts(counts))
                .map(sentence -> PlanProblem.warning(destination.namespace(), sentence))
                .ifPresent(found::add);
        found.addAll(shape.warnings(destination.namespace()));
        return found;
    }

    /** Whose {@code _id} an earlier one has and that were not known for it; after the end. */
    Places repeated() {
        return repeated;
    }

    /** Whether it matters which of the documents is written first. */
    boolean contended() {
        return claimed.contended();
    }

    StoredCollection collection() {
        return collection;
    }

    Namespace from() {
        return collection.description().namespace();
    }

    @Override
    public void close() {
        watch.close();
    }

    Destination destination() {
        return destination;
    }
}
