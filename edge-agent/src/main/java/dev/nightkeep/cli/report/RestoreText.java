package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.List;

/** A restore's report for people. */
final class RestoreText {
    /** How many documents that failed are named to people. */
    private static final int NAMED = 20;

    private RestoreText() {}

    static List<String> lines(RestoreReport report, String target) {
        List<String> lines = new ArrayList<>();
        lines.add("Restore of %s into %s %s, in %s"
                .formatted(
                        report.backup(),
                        target,
                        report.state() == BackupState.SUCCEEDED ? "succeeded" : "is PARTIAL",
                        Times.duration(report.duration())));
        lines.addAll(table(report));
        lines.addAll(deviations(report));
        lines.addAll(failures(report));
        return lines;
    }

    private static List<String> table(RestoreReport report) {
        TextTable table = new TextTable("COLLECTION", ">ADDED", ">REPLACED", ">SKIPPED", ">FAILED", "INDEXES");
        report.collections().forEach(collection -> row(table, collection));
        return table.row(
                        "all",
                        Amounts.count(report.inserted()),
                        Amounts.count(report.replaced()),
                        Amounts.count(report.skipped()),
                        Amounts.count(report.failed()),
                        "")
                .lines();
    }

    private static void row(TextTable table, CollectionOutcome collection) {
        table.row(
                Names.of(collection.from(), collection.to()),
                Amounts.count(collection.documents().inserted()),
                Amounts.count(collection.documents().replaced()),
                Amounts.count(collection.documents().skipped()),
                Amounts.count(collection.failed()),
                indexes(collection));
    }

    private static String indexes(CollectionOutcome collection) {
        int failed = collection.indexes().failures().size();
        return "%d new, %d present%s"
                .formatted(
                        collection.indexes().created(),
                        collection.indexes().existing(),
                        failed == 0 ? "" : ", %d FAILED".formatted(failed));
    }

    private static List<String> deviations(RestoreReport report) {
        List<String> lines = new ArrayList<>();
        for (CollectionOutcome collection : report.collections()) {
            collection
                    .target()
                    .differences()
                    .forEach(difference -> lines.add("  " + collection.to() + ": " + difference));
            collection.indexes().failures().forEach(failure -> lines.add("  " + collection.to() + ": " + failure));
        }
        if (!lines.isEmpty()) {
            lines.addFirst("Options and indexes that are not as the backup has them:");
        }
        return lines;
    }

    private static List<String> failures(RestoreReport report) {
        List<String> lines = new ArrayList<>();
        for (CollectionOutcome collection : report.collections()) {
            for (DocumentFailure failure : collection.failures()) {
                if (lines.size() < NAMED) {
                    lines.add("  %s %s: %s".formatted(collection.to(), failure.id(), failure.reason()));
                }
            }
        }
        if (report.failed() > lines.size()) {
            lines.add("  and %s more (--json names them)".formatted(Amounts.count(report.failed() - lines.size())));
        }
        if (!lines.isEmpty()) {
            lines.addFirst("Documents that the target did not take, by their _id:");
        }
        return lines;
    }
}
