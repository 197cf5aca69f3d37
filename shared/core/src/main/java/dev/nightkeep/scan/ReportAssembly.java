package dev.nightkeep.scan;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.scan.CollectionTally.Count;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Puts the report together. For one thread, and once. */
final class ReportAssembly {
    private final ScanContext context;
    private final Analysis analysis;
    private final LiveReading live;
    private final List<ScanSource> sources;

    ReportAssembly(ScanContext context, Analysis analysis, LiveReading live, List<ScanSource> sources) {
        this.context = context;
        this.analysis = analysis;
        this.live = live;
        this.sources = sources;
    }

    ScanReport assemble(
            ScanSettings settings,
            Instant started,
            Clock clock,
            List<SourceReport> read,
            List<Namespace> namespaces,
            PassedOver passedOver) {
        List<SourceReport> reports = read.stream()
                .map(report -> report.with(analysis.choices(report.number())))
                .toList();
        List<FoundCollection> wanted = context.names().all().stream()
                .filter(context::wants)
                .sorted(Comparator.comparing(FoundCollection::name))
                .toList();
        List<CollectionReport> collections = wanted.stream().map(this::report).toList();
        return new ScanReport(
                ScanReport.VERSION,
                started,
                clock.now(),
                settings,
                namespaces,
                reports,
                collections,
                findings(wanted, reports),
                passedOver,
                Recommendations.of(settings, collections, reports));
    }

    private List<Finding> findings(List<FoundCollection> collections, List<SourceReport> reports) {
        Samples samples = new Samples(
                sources, new SampleText(new Redactor(context.request().redacted())));
        samples.fetch(analysis.candidates().all());
        Findings findings = new Findings(analysis, samples, context.request().keyField());
        collections.forEach(collection -> findings.addCollection(collection, report(collection)));
        reports.forEach(findings::addSource);
        return findings.all();
    }

    private CollectionReport report(FoundCollection collection) {
        CollectionTally tally = analysis.tally(collection);
        return new CollectionReport(
                collection.name(),
                collection.live(),
                live.documents(collection),
                tally.of(Count.FOUND),
                tally.of(Count.KEYS),
                tally.of(Count.LACKING),
                tally.of(Count.NEWER),
                tally.of(Count.NEWER_OTHER_ID),
                tally.of(Count.OLDER),
                tally.of(Count.SAME),
                tally.of(Count.IN_MANY_SOURCES),
                tally.of(Count.TWICE_IN_A_SOURCE),
                tally.of(Count.DIFFERENT),
                tally.of(Count.WITHOUT_KEY),
                tally.of(Count.DOUBTFUL),
                tally.of(Count.LIVE_TWICE));
    }
}
