package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rate limits as Discord has them: so many calls of one kind on one channel in a window. Its numbers are its own affair and
 * change; these are those that people observe for messages. Thread-safe.
 */
final class FakeRateLimits {
    private static final int CALLS = 5;
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    FakeRateLimits(Clock clock) {
        this.clock = clock;
    }

    private record Window(int used, Instant resetsAt) {}

    /** Counts a call, and says what headers its answer has; an answer of its own where it is one too many. */
    synchronized Decision count(String route, String major) {
        Instant now = clock.now();
        Window window = Optional.ofNullable(windows.get(route + major))
                .filter(open -> now.isBefore(open.resetsAt()))
                .orElse(new Window(0, now.plus(WINDOW)));
        boolean tooMany = window.used() >= CALLS;
        Window counted = tooMany ? window : new Window(window.used() + 1, window.resetsAt());
        windows.put(route + major, counted);
        Duration left = Duration.between(now, counted.resetsAt());
        Map<String, String> headers = headers(route, CALLS - counted.used(), left);
        return new Decision(
                headers, tooMany ? Optional.of(refusal(left, "user", false).with(headers)) : Optional.empty());
    }

    /**
     * What comes of a call.
     *
     * @param headers of its answer
     * @param refusal in the place of its answer
     */
    record Decision(Map<String, String> headers, Optional<FakeAnswer> refusal) {}

    private Map<String, String> headers(String route, int remaining, Duration left) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", String.valueOf(CALLS));
        headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
        headers.put(
                "X-RateLimit-Reset",
                seconds(Duration.between(Instant.EPOCH, clock.now().plus(left))));
        headers.put("X-RateLimit-Reset-After", seconds(left));
        headers.put("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
        return headers;
    }

    /** An answer that says how long to wait. */
    static FakeAnswer refusal(Duration wait, String scope, boolean global) {
        FakeAnswer answer = FakeAnswer.json(
                429,
                new JsonMembers()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", wait.toMillis() / 1000.0)
                        .put("global", global)
                        .put("code", 0)
                        .object());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Retry-After", String.valueOf(Math.ceilDiv(wait.toMillis(), 1000L)));
        headers.put("X-RateLimit-Scope", scope);
        if (global) {
            headers.put("X-RateLimit-Global", "true");
        }
        return answer.with(headers);
    }

    private static String seconds(Duration duration) {
        return "%d.%03d".formatted(duration.toSeconds(), duration.toMillisPart());
    }
}
