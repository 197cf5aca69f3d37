package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.UndoReport;
import dev.nightkeep.restore.UndoneCollection;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.List;

/** What {@code undo} ends with. */
public final class UndoResult {
    private static final int NAMED = 20;

    private UndoResult() {}

    /** The end. What others have changed since and was left is no success for a script: somebody has to look at it. */
    public static CommandResult of(UndoReport report) {
        ObjectNode json = Json.object();
        json.set("undo", Json.tree(report.toJson()));
        ExitCode exit = report.state() == BackupState.SUCCEEDED ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED;
        return new CommandResult(exit, lines(report), json);
    }

    /** For people. */
    public static List<String> lines(UndoReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%s restore %s in %s:"
                .formatted(report.preview() ? "Would take back" : "Took back", report.id(), report.target()));
        TextTable table = new TextTable("COLLECTION", ">REMOVED", ">PUT BACK", ">AS BEFORE", ">LEFT", ">FAILED");
        report.collections().forEach(each -> row(table, each));
        lines.addAll(table.lines());
        lines.addAll(named(report));
        long unmade = report.sum(UndoneCollection::unmade);
        if (unmade > 0) {
            lines.add("The restore had not made %s of its changes, so they are not taken back."
                    .formatted(Amounts.count(unmade)));
        }
        if (report.preview()) {
            lines.add("Nothing was changed: this was a preview.");
        }
        return lines;
    }

    private static void row(TextTable table, UndoneCollection collection) {
        table.row(
                collection.namespace().toString(),
                Amounts.count(collection.removed()),
                Amounts.count(collection.putBack()),
                Amounts.count(collection.already()),
                Amounts.count(collection.left()),
                Amounts.count(collection.failed()));
    }

    private static List<String> named(UndoReport report) {
        List<String> lines = new ArrayList<>();
        for (UndoneCollection collection : report.collections()) {
            for (DocumentFailure failure : collection.failures()) {
                if (lines.size() < NAMED) {
                    lines.add("  %s %s: %s".formatted(collection.namespace(), failure.id(), failure.reason()));
                }
            }
        }
        return lines;
    }
}
