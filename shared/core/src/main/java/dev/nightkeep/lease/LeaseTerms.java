package dev.nightkeep.lease;

import java.time.Duration;

/**
 * How long a lease lasts.
 *
 * @param timeToLive for how long a lease is held without being renewed
 * @param heartbeat  how often it is renewed
 * @param retry      how soon a renewal that failed is tried again
 */
public record LeaseTerms(Duration timeToLive, Duration heartbeat, Duration retry) {
    /** A killed run gives way after a minute; three renewals may fail before a living one does. */
    public static final LeaseTerms STANDARD =
            new LeaseTerms(Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(3));

    public LeaseTerms {
        if (!retry.isPositive() || heartbeat.compareTo(retry) < 0 || timeToLive.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException("a lease of %s cannot be renewed every %s, and after %s again"
                    .formatted(timeToLive, heartbeat, retry));
        }
    }
}
