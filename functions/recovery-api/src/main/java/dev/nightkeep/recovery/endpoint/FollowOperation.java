package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.MediaTypes;
import dev.nightkeep.recovery.http.Payload;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationFinder;
import dev.nightkeep.recovery.operation.OperationId;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.time.Clock;

/** {@code GET /api/recovery/operations/{id}}: open to whoever began it, and to the scope {@code read}. */
final class FollowOperation implements Endpoint {
    private static final String AGAIN = "2";

    private final OperationFinder operations;
    private final Clock clock;

    FollowOperation(OperationFinder operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public HttpResponse answer(Call call) {
        String id = call.variable("id");
        Operation operation = (OperationId.isId(id)
                        ? operations.find(new OperationId(id))
                        : java.util.Optional.<Operation>empty())
                .filter(found -> isOpen(call, found))
                // The same whether it is there or not: ids of others' operations are not to be tried out.
                .orElseThrow(() -> new RefusedRequestException(ProblemKind.NOT_FOUND, "There is no such operation"));
        return MediaTypes.named(call.request().headers(), MediaTypes.EVENTS)
                ? events(call, operation)
                : state(operation);
    }

    private static boolean isOpen(Call call, Operation operation) {
        return call.principal().may(Scope.READ)
                || operation.principal().equals(call.principal().id());
    }

    private static HttpResponse state(Operation operation) {
        HttpResponse response = HttpResponse.json(200, OperationView.of(operation));
        return operation.state().over() ? response : response.with("Retry-After", AGAIN);
    }

    private HttpResponse events(Call call, Operation operation) {
        OperationEvents events = new OperationEvents(
                operations, clock, operation, call.request().peer().patient());
        return new HttpResponse(200, Headers.NONE, new Payload.Events(events));
    }
}
