package dev.nightkeep.access;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts refusals by whom they were given to, in the memory of this instance, which is bounded: so that a flood of wrong
 * tokens costs neither look-ups nor entries in the audit log. Thread-safe.
 */
public final class RefusalCounts {
    private static final int MOST_CALLERS = 10_000;

    private final Clock clock;
    private final RateLimit limit;
    private final Map<String, Count> counts;

    public RefusalCounts(Clock clock, RateLimit limit) {
        this.clock = clock;
        this.limit = limit;
        this.counts = new LinkedHashMap<>();
    }

    /** Whether the caller was refused so often that it is not even looked at, and for how long; zero if not. */
    public synchronized Duration blocked(String caller) {
        Instant now = clock.now();
        Count count = counts.get(caller);
        return count == null || count.number < limit.permits() || !now.isBefore(count.end)
                ? Duration.ZERO
                : Duration.between(now, count.end);
    }

    /** Notes a refusal; returns which one it is in the present window, from 1. */
    public synchronized int note(String caller) {
        Instant now = clock.now();
        Count count = counts.get(caller);
        if (count == null || !now.isBefore(count.end)) {
            counts.remove(caller); // to stand at the end again
            count = new Count(0, now.plus(limit.window()));
        }
        Count next = new Count(count.number + 1, count.end);
        counts.put(caller, next);
        if (counts.size() > MOST_CALLERS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return next.number;
    }

    private record Count(int number, Instant end) {}
}
