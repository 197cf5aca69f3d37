package dev.nightkeep.agent.run;

import java.time.Duration;

/** When something has to be over, by a clock that nobody sets. */
record Deadline(long nanos) {
    static Deadline in(Duration length) {
        return new Deadline(System.nanoTime() + length.toNanos());
    }

    /** What is left of it; never less than a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
    }
}
