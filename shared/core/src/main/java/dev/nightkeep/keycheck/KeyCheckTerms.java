package dev.nightkeep.keycheck;

import java.time.Duration;

/**
 * How sure a run wants to be of its key.
 *
 * @param elsewhere whether somebody takes it upon himself that the key is safe elsewhere; nothing is opened then
 * @param proofAge  how old a proof may be without a warning
 * @param command   what proves a key, for people, such as {@code nightkeep keys check --from ./backups}
 */
public record KeyCheckTerms(boolean elsewhere, Duration proofAge, String command) {
    /** How old a proof may be where nobody said otherwise. */
    public static final Duration STANDARD_AGE = Duration.ofDays(90);

    public KeyCheckTerms {
        if (proofAge.isNegative() || proofAge.isZero()) {
            throw new IllegalArgumentException("a proof cannot be younger than %s".formatted(proofAge));
        }
    }
}
