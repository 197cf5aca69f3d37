package dev.nightkeep.recovery;

import dev.nightkeep.access.Principal;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.recovery.guard.ApiAudit;
import dev.nightkeep.recovery.guard.AuditedCall;
import dev.nightkeep.recovery.guard.Doorkeeper;
import dev.nightkeep.recovery.guard.Idempotency;
import dev.nightkeep.recovery.guard.Traffic;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.Problems;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import dev.nightkeep.recovery.route.Route;
import dev.nightkeep.recovery.route.Router;

/** The way of a request whose caller is known: scope, limit, form, audit log, endpoint. */
final class AdmittedCall {
    private static final int ACCEPTED = 202;

    private final Doorkeeper door;
    private final Idempotency idempotency;
    private final ApiAudit audit;
    private final Admission admission;

    AdmittedCall(Doorkeeper door, Idempotency idempotency, ApiAudit audit, Admission admission) {
        this.door = door;
        this.idempotency = idempotency;
        this.audit = audit;
        this.admission = admission;
    }

    HttpResponse answer(
            Endpoint endpoint,
            HttpRequest request,
            Router.Found found,
            Principal principal,
            AuditedCall noted,
            String correlation) {
        Route route = found.route();
        boolean changes = route.terms().traffic() == Traffic.WRITE;
        Headers limits = Headers.NONE;
        try {
            requireScope(route, principal);
            limits = door.pass(principal, route.terms().traffic());
            admission.requireForm(request, route);
            Call call = RecoveryApi.call(request, found, principal, correlation);
            HttpResponse response = changes
                    ? idempotency.answer(request, principal, () -> changed(endpoint, call, noted))
                    : endpoint.answer(call);
            return RecoveryApi.withAll(response, limits);
        } catch (NightkeepException e) {
            note(e, changes, noted, principal);
            return RecoveryApi.withAll(Problems.of(e), limits);
        }
    }

    private static void requireScope(Route route, Principal principal) {
        if (route.terms().scope().filter(scope -> !principal.may(scope)).isPresent()) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "The token has not the scope '%s'"
                            .formatted(route.terms().scope().orElseThrow().text()));
        }
    }

    /** Noted before anything changes: what cannot be noted is not done. */
    private HttpResponse changed(Endpoint endpoint, Call call, AuditedCall noted) {
        audit.started(noted);
        HttpResponse response = endpoint.answer(call);
        if (response.status() != ACCEPTED) { // else the operation notes its own end
            audit.done(noted);
        }
        return response;
    }

    private void note(NightkeepException failure, boolean changes, AuditedCall noted, Principal principal) {
        boolean refusedAtTheDoor = failure instanceof RefusedRequestException refused
                && (refused.kind() == ProblemKind.FORBIDDEN || refused.kind() == ProblemKind.RATE_LIMITED);
        if (changes && !failure.usage() && !refusedAtTheDoor) {
            audit.failed(noted, failure.code());
        } else if (changes || refusedAtTheDoor) {
            audit.refused(noted, principal.id(), failure.code());
        }
    }
}
