package dev.nightkeep.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands until it is advanced. Thread-safe. */
public final class ManualClock implements Clock {
    private final List<Instant> sleepers = new ArrayList<>();
    private Instant now;

    public ManualClock() {
        this(Instant.parse("2026-11-21T12:00:00Z"));
    }

    public ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Instant end = now.plus(duration);
        if (!duration.isPositive()) {
            return;
        }
        sleepers.add(end);
        notifyAll();
        try {
            while (now.isBefore(end)) {
                wait();
            }
        } finally {
            sleepers.remove(end); // gone already when the clock woke it
        }
    }

    /** Wakes all whose time has come. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
        sleepers.removeIf(end -> !now.isBefore(end));
        notifyAll();
    }

    /** Returns as soon as that many threads sleep; those whose time has come do not count. */
    public synchronized void awaitSleepers(int count) throws InterruptedException {
        while (sleepers.size() < count) {
            wait();
        }
    }
}
