package dev.nightkeep.scan;

import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.salvage.ProblemKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scan found.
 *
 * @param scanReport  the version of this format
 * @param live        the live collections that were read
 * @param sources     in the order of their names
 * @param collections in the order of their names
 */
public record ScanReport(
        int scanReport,
        Instant started,
        Instant finished,
        ScanSettings settings,
        List<Namespace> live,
        List<SourceReport> sources,
        List<CollectionReport> collections,
        List<Finding> findings,
        PassedOver passedOver,
        List<Recommendation> recommendations) {
    /** The version that is written. */
    public static final int VERSION = 1;

    public ScanReport {
        live = List.copyOf(live);
        sources = List.copyOf(sources);
        collections = List.copyOf(collections);
        findings = List.copyOf(findings);
        recommendations = List.copyOf(recommendations);
    }

    /** With commands that can be pasted, one after the other. */
    public ScanReport withCommands(ScanWords words) {
        return new ScanReport(
                scanReport,
                started,
                finished,
                settings,
                live,
                sources,
                collections,
                findings,
                passedOver,
                Recommendations.complete(recommendations, settings, words));
    }

    /** As JSON. */
    public byte[] json() {
        return ControlJson.write(this);
    }

    /** The same, of any size; {@code out} stays open. */
    public void writeTo(OutputStream out) throws IOException {
        ControlJson.write(this, out);
    }

    /**
     * Reads a report.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when it is none
     * @throws UnsupportedFormatException                 when it is of a newer version
     */
    public static ScanReport read(byte[] json, String name) {
        ScanReport report = ControlJson.read(json, ScanReport.class, name);
        if (report.scanReport() != VERSION) {
            throw new UnsupportedFormatException(
                    "%s is a scan report of version %d, this program reads %d"
                            .formatted(name, report.scanReport(), VERSION),
                    "Run the scan again");
        }
        return report;
    }

    public Duration duration() {
        return Duration.between(started, finished);
    }

    /** Documents that were read out of files, objects and backups. */
    public long documents() {
        return sources.stream().mapToLong(SourceReport::documents).sum();
    }

    /** Documents of the live database. */
    public long liveDocuments() {
        return collections.stream().mapToLong(CollectionReport::liveDocuments).sum();
    }

    /** Of the sources as they are stored. */
    public long bytes() {
        return sources.stream()
                .mapToLong(source -> Math.max(0, source.facts().bytes()))
                .sum();
    }

    /** How many problems of each kind all sources have together. */
    public Map<ProblemKind, Long> problems() {
        Map<ProblemKind, Long> all = new TreeMap<>();
        sources.forEach(source -> source.problemCounts().forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }

    /** Whether everything that was asked for could be read as a whole. */
    public boolean complete() {
        return problems().isEmpty() && passedOver.unreadable() == 0;
    }
}
