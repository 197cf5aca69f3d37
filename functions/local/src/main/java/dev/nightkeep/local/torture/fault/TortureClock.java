package dev.nightkeep.local.torture.fault;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that can be moved on, and that short pauses move on instead of waiting. Thread-safe. */
public final class TortureClock implements Clock {
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Clock clock;
    private Duration ahead = Duration.ZERO;

    /** Starts with the time of another clock. */
    public TortureClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Instant now() {
        return clock.now().plus(ahead);
    }

    /** Moves time on. */
    public synchronized void advance(Duration duration) {
        ahead = ahead.plus(duration);
        notifyAll();
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (duration.compareTo(SHORT) <= 0) {
            advance(duration.isNegative() ? Duration.ZERO : duration);
            return;
        }
        Instant end = now().plus(duration);
        for (long left = millisUntil(end); left > 0; left = millisUntil(end)) {
            wait(left);
        }
    }

    private long millisUntil(Instant end) {
        return Duration.between(now(), end).plusNanos(999_999).toMillis();
    }
}
