package dev.nightkeep.access;

import java.time.Duration;

/** Whether something may be done now. */
public sealed interface Permit {
    /**
     * It may.
     *
     * @param remaining permits that are left
     * @param reset     after which one more is free, if none is taken meanwhile
     */
    record Granted(int remaining, Duration reset) implements Permit {}

    /**
     * It may not, yet.
     *
     * @param retryAfter after which a permit is free again
     */
    record Exhausted(Duration retryAfter) implements Permit {}
}
