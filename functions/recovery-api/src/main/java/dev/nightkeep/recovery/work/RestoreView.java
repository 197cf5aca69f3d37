package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.restore.CollectionOutcome;
import dev.nightkeep.restore.CollectionPlan;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreReport;
import java.util.List;

/** What a restore did or would do, as the API shows it. */
final class RestoreView {
    /** Samples: the store keeps operations as small objects. */
    private static final int NAMED_FAILURES = 20;

    private RestoreView() {}

    /** @param abandoned what was given up for it */
    static ObjectNode of(RestoreReport report, List<RestoreRecord> abandoned) {
        ObjectNode node = ApiJson.object()
                .put("restore_id", report.id().value())
                .put("backup", report.backup())
                .put("target", report.target());
        report.rollback().ifPresent(backup -> node.put("rollback_backup", backup.value()));
        report.undo().ifPresent(command -> node.put("undo", command));
        ArrayNode givenUp = node.putArray("abandoned");
        abandoned.forEach(each -> givenUp.add(each.id().value()));
        node.put("continued", report.continued())
                .put("verified", report.verified())
                .put("duration_ms", report.duration().toMillis())
                .set("totals", counts(report.totals()));
        ArrayNode collections = node.putArray("collections");
        report.collections().forEach(outcome -> describe(collections.addObject(), outcome));
        return node;
    }

    private static void describe(ObjectNode node, CollectionOutcome outcome) {
        node.put("from", outcome.from().toString())
                .put("to", outcome.to().toString())
                .put("complete", outcome.complete())
                .put("conflicts", outcome.conflicts())
                .put("verified", outcome.verified())
                .set("counts", counts(outcome.counts()));
        ArrayNode failures = node.putArray("failures");
        outcome.failures().stream()
                .limit(NAMED_FAILURES)
                .forEach(failure -> failures.addObject().put("id", failure.id()).put("reason", failure.reason()));
    }

    static ObjectNode of(RestorePlan plan, String strategy) {
        ObjectNode node = ApiJson.object()
                .put("backup", plan.backup())
                .put("target", plan.target())
                .put("dry_run", true)
                .put("strategy", strategy)
                .put("plan_hash", plan.hash().hex())
                .put("applicable", !plan.hasErrors())
                .put("conflicts", plan.conflicts())
                .put("raw_bytes", plan.bytes());
        node.set("totals", counts(plan.totals()));
        ArrayNode problems = node.putArray("problems");
        plan.problems().forEach(problem -> problems.add(problem.sentence()));
        ArrayNode collections = node.putArray("collections");
        plan.collections().forEach(collection -> describe(collections.addObject(), collection));
        return node;
    }

    private static void describe(ObjectNode node, CollectionPlan collection) {
        node.put("from", collection.from().toString())
                .put("to", collection.to().toString())
                .put("exists", collection.exists())
                .put("conflicts", collection.conflicts())
                .put("new_indexes", collection.newIndexes())
                .put("indexes", collection.indexes())
                .set("counts", counts(collection.counts()));
    }

    private static ObjectNode counts(FateCounts counts) {
        ObjectNode node = ApiJson.object();
        for (DocumentFate fate : DocumentFate.values()) {
            if (counts.of(fate) > 0) {
                node.put(fate.text(), counts.of(fate));
            }
        }
        return node;
    }
}
