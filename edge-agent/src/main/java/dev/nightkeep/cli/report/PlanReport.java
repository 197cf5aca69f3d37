package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.restore.CollectionPlan;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.DocumentSample;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.RestorePlan;
import java.util.ArrayList;
import java.util.List;

/** What a restore would do, document by document. */
public final class PlanReport {
    private static final int PATHS = 5;

    private PlanReport() {}

    /** The end of a preview. It fails where the restore would. */
    public static CommandResult of(RestorePlan plan) {
        List<String> lines = new ArrayList<>(lines(plan));
        lines.add("Nothing was changed: this was a preview.");
        ObjectNode json = Json.object();
        json.set("plan", Json.tree(plan.toJson()));
        FateCounts totals = plan.totals();
        boolean nothing = totals.total() > 0 && totals.total() == totals.passedOver();
        if (nothing) {
            lines.add("Not one document is what was asked for.");
        }
        return new CommandResult(plan.hasErrors() || nothing ? ExitCode.PARTIAL_OR_FAILED : ExitCode.DONE, lines, json);
    }

    /** What is shown before anyone is asked. */
    public static List<String> lines(RestorePlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("Restoring %s into %s, %s:"
                .formatted(plan.backup(), plan.target(), plan.strategy().name().toLowerCase(java.util.Locale.ROOT)));
        TextTable table = new TextTable(
                "COLLECTION",
                "IN TARGET",
                ">TO ADD",
                ">TO REPLACE",
                ">TO MERGE",
                ">SAME",
                ">KEPT",
                ">NOT MEANT",
                ">INVALID",
                ">INDEXES");
        plan.collections().forEach(collection -> row(table, collection));
        lines.addAll(table.lines());
        plan.collections().forEach(collection -> details(collection, lines));
        plan.problems()
                .forEach(problem -> lines.add(
                        "  %s %s: %s".formatted(problem.severity(), problem.namespace(), problem.sentence())));
        lines.add("%s would be written; plan %s."
                .formatted(Amounts.bytes(plan.bytes()), plan.hash().hex().substring(0, 16)));
        return lines;
    }

    private static void row(TextTable table, CollectionPlan plan) {
        FateCounts counts = plan.counts();
        table.row(
                Names.of(plan.from(), plan.to()),
                plan.exists() ? "yes" : "new",
                Amounts.count(counts.of(DocumentFate.ADDED)),
                Amounts.count(counts.of(DocumentFate.REPLACED)),
                Amounts.count(counts.of(DocumentFate.MERGED)),
                Amounts.count(counts.of(DocumentFate.UNCHANGED)),
                Amounts.count(counts.skipped()),
                Amounts.count(counts.passedOver()),
                Amounts.count(counts.of(DocumentFate.INVALID) + counts.of(DocumentFate.FAILED)),
                Amounts.count(plan.newIndexes()));
    }

    private static void details(CollectionPlan plan, List<String> lines) {
        FateCounts counts = plan.counts();
        note(lines, plan, counts.of(DocumentFate.NO_DATE), "have no date and are not restored");
        note(lines, plan, counts.of(DocumentFate.NOT_A_DATE), "have something else than a date and are not restored");
        note(lines, plan, counts.of(DocumentFate.NO_TIMESTAMP), "cannot be compared by time and stay as they are");
        note(lines, plan, counts.of(DocumentFate.NOT_OLDER), "are newer in the target, or as new, and stay");
        if (plan.conflicts() > 0) {
            List<String> paths = plan.conflictPaths().entrySet().stream()
                    .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                    .limit(PATHS)
                    .map(each -> "%s %s times".formatted(each.getKey(), Amounts.count(each.getValue())))
                    .toList();
            lines.add("  %s: %s values of one side would give way (%s)"
                    .formatted(plan.to(), Amounts.count(plan.conflicts()), String.join(", ", paths)));
        }
        plan.samples().stream()
                .filter(sample -> sample.fate() != DocumentFate.ADDED)
                .map(PlanReport::sample)
                .forEach(line -> lines.add("  %s %s".formatted(plan.to(), line)));
    }

    private static void note(List<String> lines, CollectionPlan plan, long count, String what) {
        if (count > 0) {
            lines.add("  %s: %s %s".formatted(plan.to(), Amounts.count(count), what));
        }
    }

    private static String sample(DocumentSample sample) {
        return "%s, for example %s (%s)"
                .formatted(sample.fate().text(), sample.id(), String.join(", ", sample.fields()));
    }
}
