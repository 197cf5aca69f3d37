package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A scan report for people. Stateless. */
public final class ScanMarkdown {
    /** How many sources are listed; the others are in the JSON. */
    private static final int MOST_SOURCES = 1000;

    private static final int MOST_FINDINGS = 500;

    private ScanMarkdown() {}

    /** The whole document. */
    public static String of(ScanReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("# What the scan found");
        lines.add("");
        lines.addAll(summary(report));
        lines.addAll(recommendations(report));
        lines.addAll(collections(report));
        lines.addAll(findings(report));
        lines.addAll(sources(report));
        lines.addAll(passedOver(report.passedOver()));
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static List<String> summary(ScanReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("- Scanned: %s to %s".formatted(report.started(), report.finished()));
        lines.add("- Live database: "
                + report.settings().liveDatabase().map(MarkdownText::plain).orElse("none"));
        lines.add("- Roots: "
                + report.settings().roots().stream().map(MarkdownText::plain).collect(Collectors.joining(", ")));
        lines.add("- Documents are told apart by: "
                + MarkdownText.plain(report.settings().keyField()));
        lines.add("- Read: %s documents in %s sources (%s bytes), and %s live documents"
                .formatted(
                        count(report.documents()),
                        count(report.sources().size()),
                        count(report.bytes()),
                        count(report.liveDocuments())));
        lines.add("- "
                + (report.complete()
                        ? "Everything could be read as a whole."
                        : "**Not everything could be read; see below.**"));
        lines.add("");
        return lines;
    }

    private static List<String> recommendations(ScanReport report) {
        List<String> lines = new ArrayList<>();
        if (!report.recommendations().isEmpty()) {
            lines.add("## What to do");
            lines.add("");
            for (Recommendation recommendation : report.recommendations()) {
                lines.add(MarkdownText.plain(recommendation.reason()) + ":");
                lines.add("");
                lines.add(MarkdownText.code(recommendation.line()));
                lines.add("");
            }
        }
        return lines;
    }

    private static List<String> collections(ScanReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("## Collections");
        lines.add("");
        lines.add("| collection | live | found | different | lacking | newer | older | same | differing copies |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        report.collections()
                .forEach(found -> lines.add("| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                MarkdownText.plain(found.name()),
                                found.live().isPresent() ? count(found.liveDocuments()) : "none",
                                count(found.found()),
                                count(found.different()),
                                report.settings().liveDatabase().isPresent() ? count(found.lacking()) : "?",
                                count(found.newer() + found.newerOtherId()),
                                count(found.older()),
                                count(found.same()),
                                count(found.differing()))));
        lines.add("");
        return lines;
    }

    private static List<String> findings(ScanReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("## Findings");
        lines.add("");
        report.findings().stream().limit(MOST_FINDINGS).forEach(finding -> {
            String about = finding.collection().isEmpty() ? "" : MarkdownText.plain(finding.collection()) + ": ";
            lines.add("- **%s** %s%s.".formatted(word(finding.kind()), about, MarkdownText.plain(finding.sentence())));
            if (!finding.samples().isEmpty()) {
                lines.add("");
                finding.samples()
                        .forEach(sample -> lines.add(MarkdownText.code("  source %d, document %d: %s"
                                .formatted(sample.source(), sample.document(), sample.text()))));
                lines.add("");
            }
        });
        if (report.findings().size() > MOST_FINDINGS) {
            lines.add("- and %s more, in the JSON"
                    .formatted(count(report.findings().size() - MOST_FINDINGS)));
        }
        lines.add(report.findings().isEmpty() ? "Nothing." : "");
        lines.add("");
        return lines;
    }

    private static String word(FindingKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> sources(ScanReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("## Sources");
        lines.add("");
        lines.add("| number | source | format | bytes | documents | at | problems |");
        lines.add("|--:|---|---|--:|--:|---|---|");
        report.sources().stream()
                .limit(MOST_SOURCES)
                .forEach(source -> lines.add("| %d | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                source.number(),
                                MarkdownText.plain(source.facts().name()),
                                source.format(),
                                count(source.facts().bytes()),
                                count(source.documents()),
                                places(source),
                                problems(source))));
        if (report.sources().size() > MOST_SOURCES) {
            lines.add("");
            lines.add("%s more sources are in the JSON."
                    .formatted(count(report.sources().size() - MOST_SOURCES)));
        }
        lines.add("");
        return lines;
    }

    private static String places(SourceReport source) {
        return source.places().stream()
                .limit(3)
                .map(place -> MarkdownText.plain("%s (%s)".formatted(place.path(), place.collection())))
                .collect(Collectors.joining(", "));
    }

    private static String problems(SourceReport source) {
        return source.problems().stream()
                .limit(3)
                .map(problem -> MarkdownText.plain(problem.sentence()))
                .collect(Collectors.joining("; "));
    }

    private static List<String> passedOver(PassedOver passed) {
        List<String> lines = new ArrayList<>();
        lines.add("## Passed over");
        lines.add("");
        lines.add("%s files that no pattern names, %s symbolic links, %s devices, %s folders that cannot be read."
                .formatted(
                        count(passed.otherFiles()),
                        count(passed.links()),
                        count(passed.special()),
                        count(passed.unreadable())));
        passed.unreadableNamed().forEach(name -> lines.add("- " + MarkdownText.plain(name)));
        return lines;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
