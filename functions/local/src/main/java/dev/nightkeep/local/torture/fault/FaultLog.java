package dev.nightkeep.local.torture.fault;

import java.util.EnumMap;
import java.util.Map;

/** How many faults of each kind took effect. Thread-safe. */
public final class FaultLog {
    private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);

    /** Notes one that took effect. */
    public synchronized void add(FaultKind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** Notes everything that another log has. */
    public void addAll(FaultLog other) {
        Map<FaultKind, Long> added = other.counts();
        synchronized (this) {
            added.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        }
    }

    /** Those that took effect, in the order of their kinds. */
    public synchronized Map<FaultKind, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** How many of that kind. */
    public synchronized long count(FaultKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** All of them together. */
    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
