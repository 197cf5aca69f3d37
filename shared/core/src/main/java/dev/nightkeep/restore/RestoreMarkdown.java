package dev.nightkeep.restore;

import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.List;

/** The report of a restore as Markdown. */
public final class RestoreMarkdown {
    private static final int NAMED = 100;

    private final RestoreReport report;
    private final List<String> lines = new ArrayList<>();

    public RestoreMarkdown(RestoreReport report) {
        this.report = report;
    }

    /** The whole text. */
    public String text() {
        lines.clear();
        heading();
        table();
        report.collections().forEach(this::details);
        undo();
        return String.join("\n", lines) + "\n";
    }

    private void heading() {
        lines.add("# Restore %s".formatted(report.id()));
        lines.add("");
        lines.add("- State: **%s**".formatted(report.state()));
        lines.add("- Backup: `%s`".formatted(report.backup()));
        lines.add("- Target: `%s`".formatted(report.target()));
        lines.add("- Started %s, took %s ms"
                .formatted(report.started(), report.duration().toMillis()));
        lines.add("- Read back and found as written: %d documents".formatted(report.verified()));
        if (report.continued()) {
            lines.add("- It finished what an earlier run had begun");
        }
        lines.add("");
    }

    private void table() {
        lines.add(
                "| collection | added | replaced | merged | unchanged | kept | not asked for | invalid | left | failed |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        report.collections().forEach(each -> row(each.to().toString(), each.counts()));
        row("all", report.totals());
        lines.add("");
    }

    private void row(String name, FateCounts counts) {
        lines.add("| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        name.replace("|", "\\|"),
                        counts.of(DocumentFate.ADDED),
                        counts.of(DocumentFate.REPLACED),
                        counts.of(DocumentFate.MERGED),
                        counts.of(DocumentFate.UNCHANGED),
                        counts.skipped(),
                        counts.passedOver(),
                        counts.of(DocumentFate.INVALID),
                        counts.of(DocumentFate.LEFT),
                        counts.of(DocumentFate.FAILED)));
    }

    private void details(CollectionOutcome outcome) {
        List<String> found = new ArrayList<>(outcome.target().differences());
        found.addAll(outcome.notes());
        found.addAll(outcome.indexes().failures());
        outcome.failures().stream().limit(NAMED).map(RestoreMarkdown::sentence).forEach(found::add);
        if (outcome.conflicts() > 0) {
            found.add("%d values of one side gave way to the other".formatted(outcome.conflicts()));
        }
        if (!found.isEmpty()) {
            lines.add("## %s".formatted(outcome.to()));
            lines.add("");
            found.forEach(sentence -> lines.add("- " + sentence));
            lines.add("");
        }
    }

    private static String sentence(DocumentFailure failure) {
        return "`%s`: %s".formatted(failure.id().replace("`", "'"), failure.reason());
    }

    private void undo() {
        lines.add(report.rollback()
                .map(id ->
                        "What it replaced is kept in the backup `%s`. To see what taking it back would do:\n\n```\n%s\n```"
                                .formatted(id, report.undo().orElseThrow()))
                .orElse("No rollback backup was made, so it cannot be undone."));
    }
}
