package dev.nightkeep.conversation.hold;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long one task may hold a conversation.
 *
 * @param end when it has to hand over
 */
public record Deadline(Clock clock, Instant end) {
    /** So long from now on. */
    public static Deadline in(Duration duration, Clock clock) {
        return new Deadline(clock, clock.now().plus(duration));
    }

    /** Whether there is no time left for something that takes so long. */
    public boolean isCloserThan(Duration duration) {
        return clock.now().plus(duration).isAfter(end);
    }
}
