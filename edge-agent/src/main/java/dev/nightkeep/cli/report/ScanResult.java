package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.scan.CollectionReport;
import dev.nightkeep.scan.Finding;
import dev.nightkeep.scan.ScanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code scan} ends with. */
public final class ScanResult {
    /** How many findings are named to people. */
    private static final int NAMED = 30;

    private ScanResult() {}

    /** With the path of the report, where one was written. */
    public static CommandResult of(ScanReport report, Optional<String> written) {
        ObjectNode json = Json.object();
        json.set("scan", json(report, written));
        return new CommandResult(
                report.complete() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines(report, written), json);
    }

    private static List<String> lines(ScanReport report, Optional<String> written) {
        List<String> lines = new ArrayList<>();
        lines.add("Scanned %s of %s and %s of the live database, in %s"
                .formatted(
                        Amounts.count(report.documents(), "document"),
                        Amounts.count(report.sources().size(), "source"),
                        Amounts.count(report.liveDocuments(), "document"),
                        Times.duration(report.duration())));
        lines.addAll(table(report));
        lines.addAll(OtherCollections.lines(report));
        report.findings().stream().limit(NAMED).forEach(finding -> lines.add(line(finding)));
        if (report.findings().size() > NAMED) {
            lines.add("  and %s more (the report and --json name them)"
                    .formatted(Amounts.count(report.findings().size() - NAMED)));
        }
        report.passedOver().unreadableNamed().forEach(name -> lines.add("  UNREADABLE " + name));
        written.ifPresent(path -> lines.add("The report is " + path));
        report.recommendations().forEach(next -> lines.add("%s:%n  %s".formatted(next.reason(), next.line())));
        return lines.stream().flatMap(String::lines).toList();
    }

    private static List<String> table(ScanReport report) {
        boolean compared = report.settings().liveDatabase().isPresent();
        TextTable table =
                new TextTable("COLLECTION", ">LIVE", ">FOUND", ">DIFFERENT", ">LACKING", ">NEWER", ">OLDER", ">SAME");
        report.collections()
                .forEach(found -> table.row(
                        found.name(),
                        found.live().isPresent() ? Amounts.count(found.liveDocuments()) : "none",
                        Amounts.count(found.found()),
                        Amounts.count(found.different()),
                        compared ? Amounts.count(found.lacking()) : "?",
                        Amounts.count(found.newer() + found.newerOtherId()),
                        Amounts.count(found.older()),
                        Amounts.count(found.same())));
        return table.lines();
    }

    private static String line(Finding finding) {
        String about = finding.collection().isEmpty() ? "" : finding.collection() + ": ";
        return "  %s %s%s".formatted(finding.kind().name().replace('_', ' '), about, finding.sentence());
    }

    private static ObjectNode json(ScanReport report, Optional<String> written) {
        ObjectNode json = Json.object()
                .put("complete", report.complete())
                .put("started", report.started().toString())
                .put("finished", report.finished().toString())
                .put("sources", report.sources().size())
                .put("documents", report.documents())
                .put("liveDocuments", report.liveDocuments());
        written.ifPresent(path -> json.put("report", path));
        ArrayNode collections = json.putArray("collections");
        report.collections().forEach(collection -> collections.add(json(collection)));
        ArrayNode findings = json.putArray("findings");
        report.findings()
                .forEach(finding -> findings.addObject()
                        .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                        .put("collection", finding.collection())
                        .put("count", finding.count())
                        .put("sentence", finding.sentence()));
        ObjectNode problems = json.putObject("problems");
        report.problems().forEach((kind, count) -> problems.put(kind.name().toLowerCase(Locale.ROOT), count));
        ArrayNode commands = json.putArray("commands");
        report.recommendations().forEach(next -> commands.add(next.line()));
        return json;
    }

    private static ObjectNode json(CollectionReport found) {
        return Json.object()
                .put("name", found.name())
                .put("live", found.live().isPresent())
                .put("liveDocuments", found.liveDocuments())
                .put("found", found.found())
                .put("different", found.different())
                .put("lacking", found.lacking())
                .put("newer", found.newer())
                .put("newerOtherId", found.newerOtherId())
                .put("older", found.older())
                .put("same", found.same())
                .put("differing", found.differing())
                .put("withoutKey", found.withoutKey())
                .put("doubtful", found.doubtful());
    }
}
