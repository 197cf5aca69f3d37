package dev.nightkeep.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When permits were taken, in order, as {@code control/limits/} keeps it. */
record TakenPermits(List<Instant> taken) {
    static final TakenPermits NONE = new TakenPermits(List.of());

    TakenPermits {
        taken = taken.stream().sorted().toList();
    }

    /** Without those that left the window, or lie so far ahead that a clock must have been wrong. */
    TakenPermits within(Duration window, Instant now) {
        return new TakenPermits(taken.stream()
                .filter(moment -> moment.isAfter(now.minus(window)) && moment.isBefore(now.plus(window)))
                .toList());
    }

    TakenPermits plus(Instant now) {
        return new TakenPermits(Stream.concat(taken.stream(), Stream.of(now)).toList());
    }

    int count() {
        return taken.size();
    }

    /** How long until the oldest one leaves the window. */
    Duration untilNext(Duration window, Instant now) {
        return taken.isEmpty()
                ? Duration.ZERO
                : Duration.between(now, taken.getFirst().plus(window));
    }
}
