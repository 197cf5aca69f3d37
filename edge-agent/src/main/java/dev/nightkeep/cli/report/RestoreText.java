package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.List;

/** A restore's report for people. */
final class RestoreText {
    /** How many documents that are not where they should be are named to people. */
    private static final int NAMED = 20;

    private RestoreText() {}

    static List<String> lines(RestoreReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Restore of %s into %s %s, in %s"
                .formatted(
                        report.backup(),
                        report.target(),
                        report.state() == BackupState.SUCCEEDED ? "succeeded" : "is PARTIAL",
                        Times.duration(report.duration())));
        lines.addAll(table(report));
        lines.addAll(deviations(report));
        lines.addAll(failures(report));
        report.collections().forEach(each -> each.notes().forEach(note -> lines.add("  " + each.to() + ": " + note)));
        lines.add("Read back and found as written: %s".formatted(Amounts.count(report.verified(), "document")));
        lines.add(report.undo()
                .map(command -> "undo it    " + command)
                .orElse("It cannot be undone: nothing was kept of what it replaced."));
        return lines;
    }

    private static List<String> table(RestoreReport report) {
        TextTable table = new TextTable(
                "COLLECTION",
                ">ADDED",
                ">REPLACED",
                ">MERGED",
                ">SAME",
                ">SKIPPED",
                ">NOT MEANT",
                ">LEFT",
                ">FAILED",
                "INDEXES");
        report.collections()
                .forEach(each -> row(table, Names.of(each.from(), each.to()), each.counts(), indexes(each)));
        row(table, "all", report.totals(), "");
        return table.lines();
    }

    private static void row(TextTable table, String name, FateCounts counts, String indexes) {
        table.row(
                name,
                Amounts.count(counts.of(DocumentFate.ADDED)),
                Amounts.count(counts.of(DocumentFate.REPLACED)),
                Amounts.count(counts.of(DocumentFate.MERGED)),
                Amounts.count(counts.of(DocumentFate.UNCHANGED)),
                Amounts.count(counts.skipped()),
                Amounts.count(counts.passedOver()),
                Amounts.count(counts.of(DocumentFate.LEFT)),
                Amounts.count(counts.of(DocumentFate.FAILED) + counts.of(DocumentFate.INVALID)),
                indexes);
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
        long all = unplaced(report.totals());
        if (all > lines.size()) {
            lines.add("  and %s more (--json names them)".formatted(Amounts.count(all - lines.size())));
        }
        if (!lines.isEmpty()) {
            lines.addFirst("Documents that are not where they should be, by their _id:");
        }
        return lines;
    }

    private static long unplaced(FateCounts totals) {
        return totals.of(DocumentFate.FAILED) + totals.of(DocumentFate.INVALID) + totals.of(DocumentFate.LEFT);
    }
}
