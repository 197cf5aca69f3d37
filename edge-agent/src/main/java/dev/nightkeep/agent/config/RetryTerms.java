package dev.nightkeep.agent.config;

import java.time.Duration;

/**
 * How often something is tried, and for how long.
 *
 * @param retries after the first attempt
 * @param firstWait before the first of them
 * @param timeout of all attempts together
 */
public record RetryTerms(int retries, Duration firstWait, Duration timeout) {
    public RetryTerms {
        if (retries < 0 || firstWait.isNegative() || !timeout.isPositive()) {
            throw new IllegalArgumentException("%d retries after %s within %s".formatted(retries, firstWait, timeout));
        }
    }
}
