package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.RestoreReport;

/** What {@code restore} ends with. */
public final class RestoreResult {
    private RestoreResult() {}

    public static CommandResult of(RestoreReport report) {
        ObjectNode json = Json.object();
        json.set("restore", json(report));
        return new CommandResult(
                report.state() == BackupState.SUCCEEDED ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED,
                RestoreText.lines(report),
                json);
    }

    private static ObjectNode json(RestoreReport report) {
        ObjectNode json = (ObjectNode) Json.tree(report.toJson());
        json.put("inserted", report.inserted())
                .put("replaced", report.replaced())
                .put("merged", report.merged())
                .put("skipped", report.skipped())
                .put("failed", report.failed());
        return json;
    }
}
