package dev.nightkeep.recovery.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.Problems;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationOutcome;
import java.util.Locale;

/** An operation as the API shows it. */
final class OperationView {
    private OperationView() {}

    static ObjectNode of(Operation operation) {
        ObjectNode node = ApiJson.object()
                .put("id", operation.id().value())
                .put("kind", operation.kind().text())
                .put("state", operation.state().name().toLowerCase(Locale.ROOT))
                .put("subject", operation.subject())
                .put("requested_by", operation.principal())
                .put("correlation_id", operation.correlation())
                .put("created", operation.created().toString())
                .put("updated", operation.updated().toString());
        node.set("progress", ApiJson.tree(operation.progress()));
        operation.outcome().ifPresent(outcome -> describe(node, outcome));
        return node;
    }

    private static void describe(ObjectNode node, OperationOutcome outcome) {
        outcome.result().ifPresent(result -> node.set("result", result));
        outcome.error()
                .ifPresent(error -> node.set("problem", Problems.member(error.code(), error.detail(), error.remedy())));
    }
}
