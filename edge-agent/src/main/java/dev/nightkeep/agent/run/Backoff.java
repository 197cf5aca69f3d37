package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.RetryTerms;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before another attempt: twice as long each time, up to a limit, and up to half of it longer by chance,
 * so that many hosts that failed together do not come back together.
 */
public final class Backoff {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final RetryTerms terms;
    private final RandomGenerator random;

    public Backoff(RetryTerms terms, RandomGenerator random) {
        this.terms = terms;
        this.random = random;
    }

    /** The wait behind that attempt, counted from 1. */
    public Duration after(int attempt) {
        Duration doubled = terms.firstWait().multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration limited = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return limited.plusMillis((long) (limited.toMillis() * 0.5 * random.nextDouble()));
    }
}
