package dev.nightkeep.backup;

import dev.nightkeep.time.Clock;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.time.Instant;

/** A manual clock that short pauses between attempts move on at once. */
public record ImpatientClock(ManualClock clock) implements Clock {
    private static final Duration SHORT = Duration.ofSeconds(5);

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (duration.compareTo(SHORT) > 0) {
            clock.sleep(duration);
        } else {
            clock.advance(duration);
        }
    }
}
