package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationKind;
import dev.nightkeep.recovery.operation.OperationRunner;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.work.RecoveryBackend;

/** Accepts work that outlasts its request. */
final class BeginOperation {
    private static final String FIRST_LOOK = "2";

    private final Operations operations;
    private final OperationRunner runner;
    private final RecoveryBackend backend;

    BeginOperation(Operations operations, OperationRunner runner, RecoveryBackend backend) {
        this.operations = operations;
        this.runner = runner;
        this.backend = backend;
    }

    /** Written down first, then started: whatever answers the caller can be found under its id. */
    HttpResponse begin(Call call, OperationKind kind, String subject, Object input) {
        Operation operation =
                operations.accept(kind, call.principal().id(), subject, call.correlation(), ApiJson.tree(input));
        try {
            runner.start(operation);
        } catch (NightkeepException e) {
            operations.refuse(operation.id(), e);
            throw e;
        }
        return HttpResponse.json(202, OperationView.of(operation))
                .with("Location", "/api/recovery/operations/" + operation.id())
                .with("Retry-After", FIRST_LOOK);
    }

    /** Asked before anything is accepted, so that the caller learns it at once. */
    void requireDatabase() {
        if (!backend.hasDatabase()) {
            throw new RefusedRequestException(
                    ProblemKind.NO_DATABASE,
                    "No database was named to this server, so there is nothing to back up or to restore into");
        }
    }
}
