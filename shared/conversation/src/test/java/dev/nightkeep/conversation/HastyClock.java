package dev.nightkeep.conversation;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A clock on which sleeping takes no time: it moves on by itself, and does then what was planned. Thread-safe. */
public final class HastyClock implements Clock {
    private final Deque<Runnable> planned = new ArrayDeque<>();
    private Instant now;

    public HastyClock(Instant start) {
        this.now = start;
    }

    /** Does that at the next sleep that has nothing else to do. */
    public synchronized HastyClock then(Runnable action) {
        planned.add(action);
        return this;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration.isNegative() ? Duration.ZERO : duration);
        if (!planned.isEmpty()) {
            planned.remove().run();
        }
    }

    /** Moves it on. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
