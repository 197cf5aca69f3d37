package dev.nightkeep.time;

import java.time.Duration;
import java.time.Instant;

/** The host's clock. Thread-safe. */
public final class SystemClock implements Clock {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (duration.isPositive()) {
            Thread.sleep(duration);
        }
    }
}
