package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.retention.PrunePlan;
import dev.nightkeep.retention.PruneReport;
import dev.nightkeep.retention.RetentionDecision;
import java.util.ArrayList;
import java.util.List;

/** What {@code prune} shows and ends with. */
public final class PruneResult {
    private PruneResult() {}

    /** What would be done. */
    public static CommandResult planned(PrunePlan plan, String location) {
        ObjectNode json = Json.object().put("dryRun", true);
        add(json.putArray("kept"), plan.kept());
        add(json.putArray("removed"), plan.removed());
        List<String> lines = new ArrayList<>(lines(plan, location));
        lines.add("Nothing was deleted.");
        return new CommandResult(ExitCode.DONE, lines, json);
    }

    /** The decisions one by one, each with its reason. */
    public static List<String> lines(PrunePlan plan, String location) {
        if (plan.decisions().isEmpty()) {
            return List.of("There are no backups in %s.".formatted(location));
        }
        TextTable table = new TextTable("DECISION", "JOB", "BACKUP", "REASON");
        plan.decisions()
                .forEach(each -> table.row(
                        each.kept() ? "keep" : "delete",
                        each.layout().job().value(),
                        each.layout().id().value(),
                        each.reason()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("%d kept, %d to delete in %s."
                .formatted(plan.kept().size(), plan.removed().size(), location));
        return lines;
    }

    /** What was done. Whatever was to go and is not certain to be gone is named. */
    public static CommandResult of(PruneReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Deleted %s, %s; kept %d."
                .formatted(
                        Amounts.count(report.removed().size(), "backup"),
                        Amounts.bytes(report.bytes()),
                        report.kept().size()));
        report.failed().forEach(each -> lines.add("NOT deleted: %s. %s".formatted(each.subject(), each.text())));
        report.left().forEach(each -> lines.add("Not come to, because it was stopped: " + name(each)));
        ExitCode exit = report.complete() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED;
        return new CommandResult(exit, lines, json(report));
    }

    private static ObjectNode json(PruneReport report) {
        ObjectNode json = Json.object().put("complete", report.complete()).put("bytes", report.bytes());
        add(json.putArray("kept"), report.kept());
        ArrayNode removed = json.putArray("removed");
        report.removed()
                .forEach(each -> removed.add(
                        json(each.layout()).put("objects", each.objects()).put("bytes", each.bytes())));
        ArrayNode failed = json.putArray("failed");
        report.failed()
                .forEach(each -> failed.addObject()
                        .put("subject", each.subject())
                        .put("code", each.code())
                        .put("text", each.text()));
        ArrayNode left = json.putArray("left");
        report.left().forEach(each -> left.add(json(each)));
        return json;
    }

    private static void add(ArrayNode array, List<RetentionDecision> decisions) {
        decisions.forEach(each -> array.add(json(each.layout()).put("reason", each.reason())));
    }

    private static ObjectNode json(BackupLayout layout) {
        return Json.object()
                .put("job", layout.job().value())
                .put("id", layout.id().value());
    }

    private static String name(BackupLayout layout) {
        return layout.job() + "/" + layout.id();
    }
}
