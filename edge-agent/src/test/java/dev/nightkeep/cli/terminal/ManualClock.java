package dev.nightkeep.cli.terminal;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A clock that is moved by hand; whoever sleeps on it sleeps until interrupted. */
public final class ManualClock implements Clock {
    private Instant now;

    public ManualClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
