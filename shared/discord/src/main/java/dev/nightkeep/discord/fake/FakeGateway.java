package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.MalformedPayloadException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands before the routes: faults, who is asking, and how often. Thread-safe. */
final class FakeGateway {
    private static final int MOST_BYTES = 25 << 20;
    private static final Pattern USER_AGENT = Pattern.compile("DiscordBot \\(\\S+, \\S+\\).*");
    private static final Duration STORM = Duration.ofSeconds(2);

    private final FakeWorld world;
    private final FakeFaults faults;
    private final FakeRateLimits limits;
    private final List<FakeRoute> routes;

    FakeGateway(FakeWorld world, FakeFaults faults, FakeRateLimits limits, List<FakeRoute> routes) {
        this.world = world;
        this.faults = faults;
        this.limits = limits;
        this.routes = routes;
    }

    FakeAnswer answer(FakeRequest request) {
        return refusedAtOnce(request).orElseGet(() -> routed(request));
    }

    private Optional<FakeAnswer> refusedAtOnce(FakeRequest request) {
        if (faults.isDown()) {
            return Optional.of(FakeAnswer.nothing(503));
        }
        if (faults.takeFailure()) {
            return Optional.of(FakeAnswer.nothing(502));
        }
        if (!USER_AGENT.matcher(request.header("User-Agent").orElse("")).matches()) {
            return Optional.of(FakeAnswer.nothing(403)); // as Cloudflare does, without JSON
        }
        if (faults.takeGlobalStorm()) {
            return Optional.of(FakeRateLimits.refusal(STORM, "global", true));
        }
        return faults.takeStorm() ? Optional.of(FakeRateLimits.refusal(STORM, "shared", false)) : Optional.empty();
    }

    private FakeAnswer routed(FakeRequest request) {
        for (FakeRoute route : routes) {
            Optional<FakeRoute.Arguments> arguments = route.match(request);
            if (arguments.isPresent()) {
                return limited(route, arguments.get(), request);
            }
        }
        return refused(FakeRefusalException.notFound(0, "404: Not Found"));
    }

    private FakeAnswer limited(FakeRoute route, FakeRoute.Arguments arguments, FakeRequest request) {
        if (faults.limitsAreOff() || arguments.values().isEmpty()) {
            return handled(route, arguments, request);
        }
        String major = route.asBot() ? arguments.text(0) : arguments.text(0) + arguments.text(1);
        FakeRateLimits.Decision decision = limits.count(route.template(), major);
        return decision.refusal()
                .orElseGet(() -> handled(route, arguments, request).with(decision.headers()));
    }

    private FakeAnswer handled(FakeRoute route, FakeRoute.Arguments arguments, FakeRequest request) {
        try {
            check(route, request);
            FakeAnswer answer;
            synchronized (world) {
                answer = route.handler().answer(arguments, request);
            }
            if (!request.method().equals("GET")) {
                world.changed();
            }
            return answer;
        } catch (FakeRefusalException e) {
            return refused(e);
        } catch (MalformedPayloadException e) {
            return refused(FakeRefusalException.bad(50035, "Invalid Form Body"));
        }
    }

    private void check(FakeRoute route, FakeRequest request) {
        if (route.asBot() && !request.header("Authorization").orElse("").equals(botToken())) {
            throw FakeRefusalException.unauthorized();
        }
        if (request.length() > MOST_BYTES) {
            throw FakeRefusalException.tooLarge();
        }
        if (!request.isTyped()) {
            throw FakeRefusalException.bad(
                    50035, "Expected \"Content-Type\" header to be one of {'application/json'}.");
        }
    }

    private String botToken() {
        return "Bot " + world.identity().botToken().reveal();
    }

    private static FakeAnswer refused(FakeRefusalException refusal) {
        return FakeAnswer.json(refusal.status(), refusal.json());
    }
}
