package dev.nightkeep.access;

import java.time.Duration;

/** So many permits in any span of time of that length. */
public record RateLimit(int permits, Duration window) {
    /** Each permit of a window is kept as a moment in one small object. */
    private static final int MOST = 1000;

    public RateLimit {
        if (permits < 1 || permits > MOST) {
            throw new IllegalArgumentException("a limit is 1 to %d permits, not %d".formatted(MOST, permits));
        }
        if (!window.isPositive()) {
            throw new IllegalArgumentException("a limit's window is longer than nothing");
        }
    }
}
