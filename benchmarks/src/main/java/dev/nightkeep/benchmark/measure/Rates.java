package dev.nightkeep.benchmark.measure;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much each contender did in a second, by its name. */
record Rates(Map<String, Double> byName) {
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The rate of one that was measured. */
    double of(String name) {
        @Nullable Double rate = byName.get(name);
        if (rate == null) {
            throw new IllegalArgumentException(name + " was not measured, but " + names());
        }
        return rate;
    }

    /** How many times the rate of the other this one has. */
    double ratio(String name, String other) {
        return of(name) / of(other);
    }

    void forEach(BiConsumer<String, Double> taker) {
        byName.forEach(taker);
    }

    private String names() {
        return byName.keySet().stream().collect(Collectors.joining(", "));
    }
}
