package dev.nightkeep.keycheck;

import dev.nightkeep.hash.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * That somebody opened a canary, as {@code control/keys/<hash>/proof.json} keeps it.
 *
 * @param proof what only who opened it can say
 */
record CanaryProof(Instant opened, Digest proof) {
    static final String OBJECT = "proof.json";

    CanaryProof {
        Objects.requireNonNull(opened, "opened");
        Objects.requireNonNull(proof, "proof");
    }

    /** Whether it was made by someone who opened this canary. */
    boolean belongsTo(Canary canary) {
        return CanarySecret.commitment(proof).equals(canary.commitment());
    }

    boolean isOlderThan(Duration age, Instant now) {
        return opened.isBefore(now.minus(age));
    }
}
