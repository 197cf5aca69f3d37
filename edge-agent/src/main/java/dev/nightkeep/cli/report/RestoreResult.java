package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.RestoreReport;

/** What {@code restore} ends with. */
public final class RestoreResult {
    private RestoreResult() {}

    /**
     * The end of a restore.
     *
     * @param store what reaches the store of the rollback backup on the command line; empty where there is none
     */
    public static CommandResult of(RestoreReport report, String store) {
        ObjectNode json = Json.object();
        json.set("restore", json(report, store));
        return new CommandResult(
                report.state() == BackupState.SUCCEEDED ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED,
                RestoreText.lines(report, store),
                json);
    }

    private static ObjectNode json(RestoreReport report, String store) {
        ObjectNode json = (ObjectNode) Json.tree(report.toJson());
        json.put("inserted", report.inserted())
                .put("replaced", report.replaced())
                .put("merged", report.merged())
                .put("skipped", report.skipped())
                .put("failed", report.failed());
        if (report.rollback().isPresent()) {
            json.put("undo", RestoreText.undo(report, store));
        }
        return json;
    }
}
