package dev.nightkeep.time;

import java.time.Duration;
import java.time.Instant;

/** Time as the use cases see it. Implementations MUST be safe for use by many threads. */
public interface Clock {
    /** The present instant. MUST NOT go backwards by more than the host's own clock does. */
    Instant now();

    /**
     * Returns after at least {@code duration} has passed on this clock, at once when it is zero or negative.
     *
     * @throws InterruptedException when the thread is interrupted, before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;
}
