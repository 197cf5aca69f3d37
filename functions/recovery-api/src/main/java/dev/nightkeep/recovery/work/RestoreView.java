package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.CollectionPreview;
import dev.nightkeep.restore.RestorePreview;
import dev.nightkeep.restore.RestoreReport;

/** What a restore did or would do, as the API shows it. */
final class RestoreView {
    /** Samples: the store keeps operations as small objects. */
    private static final int NAMED_FAILURES = 20;

    private RestoreView() {}

    static ObjectNode of(RestoreReport report) {
        ObjectNode node = ApiJson.object()
                .put("backup", report.backup())
                .put("inserted", report.inserted())
                .put("replaced", report.replaced())
                .put("skipped", report.skipped())
                .put("failed", report.failed())
                .put("duration_ms", report.duration().toMillis());
        ArrayNode collections = node.putArray("collections");
        report.collections().forEach(outcome -> describe(collections.addObject(), outcome));
        return node;
    }

    private static void describe(ObjectNode node, CollectionOutcome outcome) {
        node.put("from", outcome.from().toString())
                .put("to", outcome.to().toString())
                .put("inserted", outcome.documents().inserted())
                .put("replaced", outcome.documents().replaced())
                .put("skipped", outcome.documents().skipped())
                .put("failed", outcome.failed())
                .put("complete", outcome.complete());
        ArrayNode failures = node.putArray("failures");
        outcome.failures().stream()
                .limit(NAMED_FAILURES)
                .forEach(failure -> failures.addObject().put("id", failure.id()).put("reason", failure.reason()));
    }

    static ObjectNode of(RestorePreview preview, String strategy) {
        ObjectNode node = ApiJson.object()
                .put("backup", preview.backup())
                .put("dry_run", true)
                .put("strategy", strategy)
                .put("to_add", preview.toAdd())
                .put("present", preview.present());
        ArrayNode collections = node.putArray("collections");
        for (CollectionPreview collection : preview.collections()) {
            collections
                    .addObject()
                    .put("from", collection.from().toString())
                    .put("to", collection.to().toString())
                    .put("exists", collection.exists())
                    .put("to_add", collection.toAdd())
                    .put("present", collection.present())
                    .put("indexes", collection.indexes());
        }
        return node;
    }
}
