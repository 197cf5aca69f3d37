package dev.nightkeep.discord;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on by as much as somebody wants to wait, at once. Thread-safe. */
public final class AdvancingClock implements Clock {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(duration);
        advance(duration);
    }

    /** Goes on. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** How long was waited each time. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
