package dev.nightkeep.recovery;

import dev.nightkeep.access.Principal;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.recovery.guard.ApiAudit;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.guard.AuditedCall;
import dev.nightkeep.recovery.guard.Doorkeeper;
import dev.nightkeep.recovery.guard.Idempotency;
import dev.nightkeep.recovery.guard.Traffic;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Parameters;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.Problems;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Route;
import dev.nightkeep.recovery.route.Router;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers every request, whatever it is and whatever happens. Thread-safe. */
public final class RecoveryApi {
    private final Router router;
    private final Doorkeeper door;
    private final Idempotency idempotency;
    private final ApiAudit audit;
    private final ApiSettings settings;
    private final Incidents incidents;
    private final Finish finish;

    RecoveryApi(
            Router router,
            Doorkeeper door,
            Idempotency idempotency,
            ApiAudit audit,
            ApiSettings settings,
            Incidents incidents) {
        this.router = router;
        this.door = door;
        this.idempotency = idempotency;
        this.audit = audit;
        this.settings = settings;
        this.incidents = incidents;
        this.finish = new Finish(settings);
    }

    /** All routes. */
    public List<Route> routes() {
        return router.routes();
    }

    /** Answers one request. */
    public HttpResponse handle(HttpRequest request) {
        String correlation = Correlation.of(request.headers());
        return finish.of(request, answered(request, correlation), correlation);
    }

    private HttpResponse answered(HttpRequest request, String correlation) {
        try {
            requireSecure(request);
            return request.method().equals("OPTIONS") ? options(request) : routed(request, correlation);
        } catch (NightkeepException e) {
            return Problems.of(e);
        } catch (RuntimeException e) { // the outermost frame: the caller gets an answer, the operator the place
            incidents.unexpected(correlation, e);
            return Problems.internal();
        }
    }

    private void requireSecure(HttpRequest request) {
        if (settings.httpsOnly() && !request.peer().secure()) {
            throw new RefusedRequestException(
                    ProblemKind.HTTPS_REQUIRED,
                    "The request was not encrypted; a token that was sent with it has to be revoked");
        }
    }

    private HttpResponse options(HttpRequest request) {
        String allowed = router.allowed(request.path())
                .orElseThrow(() -> new RefusedRequestException(ProblemKind.NOT_FOUND, "There is no such path"));
        HttpResponse response = HttpResponse.empty(204).with("Allow", allowed);
        boolean leave = request.headers().all("origin").stream()
                .anyMatch(origin -> settings.allowedOrigins().contains(origin));
        return leave
                ? response.with("Access-Control-Allow-Methods", allowed)
                        .with(
                                "Access-Control-Allow-Headers",
                                "Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Confirmation-Token,"
                                        + " X-Correlation-Id")
                        .with("Access-Control-Max-Age", "600")
                : response;
    }

    private HttpResponse routed(HttpRequest request, String correlation) {
        Router.Found found = router.find(request);
        Route route = found.route();
        Admission admission = new Admission(settings.maxBodyBytes());
        admission.requireSize(request);
        if (route.terms().traffic() == Traffic.OPEN) {
            admission.requireForm(request, route);
            Principal nobody = new Principal("anonymous", "anonymous", Set.of());
            return route.endpoint().answer(call(request, found, nobody, correlation));
        }
        AuditedCall noted = noted(request, route, correlation);
        Principal principal = door.identify(request, noted);
        return new AdmittedCall(door, idempotency, audit, admission)
                .answer(
                        call -> route.endpoint().answer(call),
                        request,
                        found,
                        principal,
                        noted.by(principal.id()),
                        correlation);
    }

    static Call call(HttpRequest request, Router.Found found, Principal principal, String correlation) {
        Parameters parameters = Parameters.parse(request.query(), found.route().parameters());
        return new Call(request, principal, correlation, found.variables(), parameters);
    }

    private static AuditedCall noted(HttpRequest request, Route route, String correlation) {
        String subject = "%s %s%s".formatted(request.method(), request.path(), query(request, route));
        return new AuditedCall(
                "anonymous",
                route.terms().action(),
                subject,
                new AuditOrigin("api", request.peer().address(), correlation));
    }

    /** Decoded, so that what looks like a secret is seen as one; what is not understood may be anything, and is left out. */
    private static String query(HttpRequest request, Route route) {
        try {
            return new TreeMap<>(Parameters.parse(request.query(), route.parameters())
                            .values())
                    .entrySet().stream()
                            .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
                            .collect(Collectors.joining());
        } catch (RefusedRequestException e) {
            return " (a query that is not understood)";
        }
    }

    static HttpResponse withAll(HttpResponse response, Headers headers) {
        HttpResponse more = response;
        for (var header : headers.values().entrySet()) {
            more = more.with(header.getKey(), header.getValue().getFirst());
        }
        return more;
    }
}
