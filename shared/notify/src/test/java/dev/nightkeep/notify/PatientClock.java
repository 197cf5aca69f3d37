package dev.nightkeep.notify;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock on which waiting takes no time, and is noted. */
final class PatientClock implements Clock {
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return Instant.parse("2026-11-21T12:00:00Z");
    }

    @Override
    public void sleep(Duration duration) {
        waits.add(duration);
    }

    List<Duration> waits() {
        return waits;
    }
}
