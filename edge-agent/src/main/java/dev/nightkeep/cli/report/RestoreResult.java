package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.RestoreReport;
import java.util.List;

/** What {@code restore} ends with. */
public final class RestoreResult {
    private RestoreResult() {}

    public static CommandResult of(RestoreReport report, String target) {
        ObjectNode json = Json.object();
        json.set("restore", json(report, target));
        return new CommandResult(
                report.state() == BackupState.SUCCEEDED ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED,
                RestoreText.lines(report, target),
                json);
    }

    private static ObjectNode json(RestoreReport report, String target) {
        ObjectNode json = Json.object()
                .put("backup", report.backup())
                .put("target", target)
                .put("state", report.state().name())
                .put("started", report.started().toString())
                .put("finished", report.finished().toString())
                .put("inserted", report.inserted())
                .put("replaced", report.replaced())
                .put("skipped", report.skipped())
                .put("failed", report.failed());
        ArrayNode collections = json.putArray("collections");
        report.collections().forEach(collection -> collections.add(json(collection)));
        return json;
    }

    private static ObjectNode json(CollectionOutcome collection) {
        ObjectNode json = Json.object()
                .put("from", collection.from().toString())
                .put("to", collection.to().toString())
                .put("created", collection.target().created())
                .put("inserted", collection.documents().inserted())
                .put("replaced", collection.documents().replaced())
                .put("skipped", collection.documents().skipped())
                .put("failed", collection.failed());
        add(json.putArray("differences"), collection.target().differences());
        ObjectNode indexes = json.putObject("indexes")
                .put("created", collection.indexes().created())
                .put("existing", collection.indexes().existing());
        add(indexes.putArray("failures"), collection.indexes().failures());
        ArrayNode failures = json.putArray("failures");
        collection
                .failures()
                .forEach(failure -> failures.addObject()
                        .put("id", failure.id())
                        .put("code", failure.code())
                        .put("reason", failure.reason()));
        return json;
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
