package dev.nightkeep.local.torture.fault;

import dev.nightkeep.local.history.Dice;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Decides which operations go wrong, by the seed, by what is asked for and by how often that was asked before: so the same
 * seed gives the same faults whatever the threads do. Only the beginning of an outage depends on their order. Thread-safe.
 */
final class SeededFaults implements StoreFaults {
    /** What differs between two runs that do the same. */
    private static final Pattern VARYING =
            Pattern.compile("\\d{8}T\\d{6}Z-[a-z]+-[0-9a-f-]{36}|\\d{4}-\\d{2}-\\d{2}(-\\d{6})?");

    private static final Pattern CONTROL = Pattern.compile("(^|.*/)control/.*|.*/manifest\\.json");

    private final long seed;
    private final StoreTemper temper;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger operations = new AtomicInteger();

    SeededFaults(long seed, StoreTemper temper) {
        this.seed = seed;
        this.temper = temper;
    }

    @Override
    public Optional<Injection> next(StoreOperation operation, String what) {
        int number = operations.incrementAndGet();
        String question = operation + " " + VARYING.matcher(what).replaceAll("*");
        Dice dice = new Dice(
                seed,
                question,
                asked.computeIfAbsent(question, first -> new AtomicInteger()).incrementAndGet());
        if (temper.isOut(number)) {
            return Optional.of(new Injection(FaultKind.OUTAGE, dice));
        }
        return dice.chance(CONTROL.matcher(what).matches() ? temper.control() : temper.share())
                ? Optional.of(new Injection(dice.oneOf(operation.faults(temper.lies())), dice))
                : Optional.empty();
    }
}
