package dev.nightkeep.cli.runbook;

import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that is so much behind. */
record LateClock(Duration behind) implements Clock {
    @Override
    public Instant now() {
        return new SystemClock().now().minus(behind);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        new SystemClock().sleep(duration);
    }
}
