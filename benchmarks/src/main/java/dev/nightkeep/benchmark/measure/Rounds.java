package dev.nightkeep.benchmark.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Measures several things in turn, again and again, so that what else the machine does falls upon all of them. */
final class Rounds {
    private final Map<String, DoubleSupplier> contenders = new LinkedHashMap<>();

    /** {@code rate} runs once and says how much it does in a second. */
    Rounds add(String name, DoubleSupplier rate) {
        contenders.put(name, rate);
        return this;
    }

    /** The best rate of each. */
    Rates best(int rounds) {
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            contenders.forEach((name, rate) -> best.merge(name, rate.getAsDouble(), Math::max));
        }
        return new Rates(best);
    }
}
