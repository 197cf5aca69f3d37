package dev.nightkeep.retention;

import java.time.Duration;
import java.util.Objects;

/**
 * How long backups are kept.
 *
 * @param policy  for those of a schedule
 * @param byHand  for those that somebody started by hand, and for what restores replaced
 */
public record RetentionTerms(RetentionPolicy policy, Duration byHand) {
    /** What the template has as its default. */
    public static final Duration STANDARD_BY_HAND = Duration.ofDays(7);

    public RetentionTerms {
        Objects.requireNonNull(policy, "policy");
        if (byHand.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("backups made by hand are kept for a day at least, not " + byHand);
        }
    }
}
