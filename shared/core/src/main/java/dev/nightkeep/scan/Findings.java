package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.List;

/** Says in sentences what was found. For one thread. */
final class Findings {
    private final Analysis analysis;
    private final Samples samples;
    private final String keyField;
    private final List<Finding> all = new ArrayList<>();

    Findings(Analysis analysis, Samples samples, String keyField) {
        this.analysis = analysis;
        this.samples = samples;
        this.keyField = keyField;
    }

    void addCollection(FoundCollection collection, CollectionReport report) {
        add(
                FindingKind.LACKING,
                collection,
                report.lacking(),
                "%d of %s not in the live database"
                        .formatted(report.lacking(), Amount.of(report.different(), "different document")));
        add(FindingKind.NEWER, collection, report.newer() + report.newerOtherId(), newer(report));
        add(
                FindingKind.DIFFERENT,
                collection,
                report.differing(),
                "%s with copies that differ".formatted(Amount.of(report.differing(), "document")));
        add(
                FindingKind.DUPLICATES,
                collection,
                report.inManySources() + report.twiceInASource(),
                "%s in more than one source, %d more than once in the same source"
                        .formatted(Amount.of(report.inManySources(), "document"), report.twiceInASource()));
        add(
                FindingKind.WITHOUT_KEY,
                collection,
                report.withoutKey(),
                "%s without %s to be told apart by".formatted(Amount.of(report.withoutKey(), "document"), keyField));
        add(
                FindingKind.DOUBTFUL,
                collection,
                report.doubtful(),
                "%s that could be read only after repair".formatted(Amount.of(report.doubtful(), "document")));
        if (report.liveTwice() > 0) {
            all.add(new Finding(
                    FindingKind.DUPLICATES,
                    collection.name(),
                    report.liveTwice(),
                    "%s of %s that more than one live document has"
                            .formatted(Amount.of(report.liveTwice(), "value"), keyField),
                    List.of()));
        }
    }

    private static String newer(CollectionReport report) {
        String sentence =
                Amount.of(report.newer() + report.newerOtherId(), "document") + " newer than in the live database";
        return report.newerOtherId() == 0
                ? sentence
                : sentence + ", %d of them under another _id there, and left out".formatted(report.newerOtherId());
    }

    private void add(FindingKind kind, FoundCollection collection, long count, String sentence) {
        if (count > 0) {
            all.add(new Finding(
                    kind,
                    collection.name(),
                    count,
                    sentence,
                    samples.of(analysis.candidates().of(kind, collection))));
        }
    }

    void addSource(SourceReport source) {
        source.types()
                .forEach(type -> all.add(new Finding(
                        FindingKind.WRONG_TYPES,
                        type.collection(),
                        type.documents(),
                        "In %s, %s is %s in %s; in the live database it is %s"
                                .formatted(
                                        source.facts().name(),
                                        type.field(),
                                        type.found(),
                                        type.documents(),
                                        type.expected()),
                        List.of())));
        long problems = source.problemCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (problems > 0) {
            all.add(new Finding(
                    FindingKind.DAMAGED,
                    "",
                    problems,
                    "%s: %s; %s could be read"
                            .formatted(
                                    source.facts().name(),
                                    source.problems().getFirst().sentence(),
                                    source.documents()),
                    List.of()));
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
