package dev.nightkeep.workflow;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a task may still take. Thread-safe as far as its supplier is. */
public final class TaskTime {
    /** What a worker needs to end what it began: to send its last part and note its result. */
    private static final Duration RESERVE = Duration.ofSeconds(90);

    private final LongSupplier remaining;
    private final long reserve;
    private final long whole;

    /** {@code remaining} gives milliseconds. */
    public TaskTime(LongSupplier remaining) {
        this.remaining = remaining;
        this.whole = remaining.getAsLong();
        this.reserve = Math.min(RESERVE.toMillis(), whole / 3);
    }

    /** Whether most of it is still to come, so that something long may be begun. */
    public boolean isFresh() {
        return remaining.getAsLong() >= whole - whole / 5;
    }

    /** Whether it is time to stop and to hand the rest on. */
    public boolean over() {
        return remaining.getAsLong() <= reserve;
    }
}
