package dev.nightkeep.discord.rest;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long to wait before the next call, by what Discord said with the last ones (developer documentation, rate limits).
 * Nothing is known before the first answer, and nothing is assumed. Thread-safe.
 */
final class RateLimits {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}([.][0-9]{1,9})?");
    private static final Duration WITHOUT_A_WORD = Duration.ofSeconds(1);

    /** More than any installation has; forgetting is harmless, as Discord says it all again. */
    private static final int MOST_WINDOWS = 10_000;

    private final Clock clock;
    private final Map<String, String> bucketsByRoute = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private Instant globallyFree = Instant.EPOCH;

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    private record Window(long remaining, Instant resetsAt) {
        boolean isSpent(Instant now) {
            return remaining <= 0 && now.isBefore(resetsAt);
        }

        Window less() {
            return new Window(remaining - 1, resetsAt);
        }
    }

    /** How long to wait; zero takes one call from what remains. */
    synchronized Duration delay(LimitKey key) {
        Instant now = clock.now();
        if (now.isBefore(globallyFree)) {
            return Duration.between(now, globallyFree);
        }
        Optional<Window> window = Optional.ofNullable(windows.get(window(key)));
        if (window.filter(spent -> spent.isSpent(now)).isPresent()) {
            return Duration.between(now, window.get().resetsAt());
        }
        windows.computeIfPresent(window(key), (name, open) -> open.less());
        return Duration.ZERO;
    }

    /** Notes what an answer says. */
    synchronized void learn(LimitKey key, Reply reply) {
        forgetMuch();
        reply.header("X-RateLimit-Bucket").ifPresent(bucket -> bucketsByRoute.put(key.route(), bucket));
        Optional<Duration> reset = reply.header("X-RateLimit-Reset-After").flatMap(RateLimits::seconds);
        Optional<Long> remaining = reply.header("X-RateLimit-Remaining")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong);
        if (reset.isPresent() && remaining.isPresent()) {
            windows.put(window(key), new Window(remaining.get(), clock.now().plus(reset.get())));
        }
        if (reply.limited()) {
            pause(key, reply);
        }
    }

    private void pause(LimitKey key, Reply reply) {
        Instant free = clock.now().plus(retryAfter(reply));
        if (isGlobal(reply)) {
            globallyFree = free;
        } else {
            windows.put(window(key), new Window(0, free));
        }
    }

    private static Duration retryAfter(Reply reply) {
        return reply.json()
                .flatMap(json -> json.value("retry_after"))
                .filter(Number.class::isInstance)
                .flatMap(number -> seconds(number.toString()))
                .or(() -> reply.header("Retry-After").flatMap(RateLimits::seconds))
                .orElse(WITHOUT_A_WORD);
    }

    private static boolean isGlobal(Reply reply) {
        return reply.header("X-RateLimit-Global").isPresent()
                || reply.header("X-RateLimit-Scope").filter("global"::equals).isPresent()
                || reply.json()
                        .flatMap(json -> json.value("global"))
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    private static Optional<Duration> seconds(String text) {
        return Optional.of(text.strip())
                .filter(number -> SECONDS.matcher(number).matches())
                .map(number -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(number) * 1000)));
    }

    private String window(LimitKey key) {
        return bucketsByRoute.getOrDefault(key.route(), key.route()) + " " + key.major();
    }

    private void forgetMuch() {
        if (windows.size() > MOST_WINDOWS) {
            windows.values().removeIf(window -> !clock.now().isBefore(window.resetsAt()));
        }
    }
}
