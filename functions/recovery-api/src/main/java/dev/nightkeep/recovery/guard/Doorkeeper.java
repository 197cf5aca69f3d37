package dev.nightkeep.recovery.guard;

import dev.nightkeep.access.Authenticate;
import dev.nightkeep.access.Authentication;
import dev.nightkeep.access.Permit;
import dev.nightkeep.access.Principal;
import dev.nightkeep.access.RateLimiter;
import dev.nightkeep.access.RefusalCounts;
import dev.nightkeep.access.Rejection;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Lets in who presents a valid token and has a permit left. Says nothing of why somebody is not let in. Thread-safe. */
public final class Doorkeeper {
    private static final String BEARER = "bearer ";

    private final Authenticate authenticate;
    private final RateLimiter limiter;
    private final RefusalCounts addresses;
    private final ApiSettings settings;
    private final ApiAudit audit;

    public Doorkeeper(
            Authenticate authenticate,
            RateLimiter limiter,
            RefusalCounts addresses,
            ApiSettings settings,
            ApiAudit audit) {
        this.authenticate = authenticate;
        this.limiter = limiter;
        this.addresses = addresses;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * Finds out who it is.
     *
     * @throws RefusedRequestException when that stays unknown: always the same, whatever was wrong
     */
    public Principal identify(HttpRequest request, AuditedCall call) {
        if (request.peer().known().isPresent()) {
            return request.peer().known().get();
        }
        String address = request.peer().address();
        Duration blocked = addresses.blocked(address);
        if (blocked.isPositive()) {
            throw tooMany(blocked); // before any look-up; what led to it is noted
        }
        return switch (presented(request)) {
            case Authentication.Accepted accepted -> accepted.principal();
            case Authentication.Rejected rejected -> throw rejected(rejected, address, call);
        };
    }

    private Authentication presented(HttpRequest request) {
        String header = request.headers().single("authorization").orElse("");
        if (header.isEmpty()) {
            return new Authentication.Rejected(Rejection.MISSING, "anonymous");
        }
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authenticate.authenticate(header.substring(BEARER.length()).strip())
                : new Authentication.Rejected(Rejection.MALFORMED, "anonymous");
    }

    private RefusedRequestException rejected(Authentication.Rejected rejected, String address, AuditedCall call) {
        addresses.note(address);
        audit.refused(call.by(rejected.claimed()), address, rejected.why().code());
        return new RefusedRequestException(
                ProblemKind.UNAUTHENTICATED,
                "No valid token was presented",
                Headers.NONE.with("WWW-Authenticate", "Bearer realm=\"nightkeep\""),
                Map.of());
    }

    /**
     * Takes a permit.
     *
     * @return headers that say how many are left
     * @throws RefusedRequestException when none is left
     */
    public Headers pass(Principal principal, Traffic traffic) {
        return switch (limiter.take(principal.id(), traffic.word(), traffic.limit(settings))) {
            case Permit.Granted granted ->
                Headers.NONE
                        .with(
                                "RateLimit-Limit",
                                Integer.toString(traffic.limit(settings).permits()))
                        .with("RateLimit-Remaining", Integer.toString(granted.remaining()))
                        .with("RateLimit-Reset", seconds(granted.reset()));
            case Permit.Exhausted exhausted -> throw tooMany(exhausted.retryAfter());
        };
    }

    private static RefusedRequestException tooMany(Duration wait) {
        return new RefusedRequestException(
                ProblemKind.RATE_LIMITED,
                "The limit of requests is reached; the next one is possible in %s s".formatted(seconds(wait)),
                Headers.NONE.with("Retry-After", seconds(wait)),
                Map.of());
    }

    /** Rounded up: who waits that long is not refused again. */
    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
