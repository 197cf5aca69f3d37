package dev.nightkeep.keycheck;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.time.Clock;

/** Tries whether a key ring opens what it seals, in memory. */
public final class KeyTrial {
    private final Clock clock;

    public KeyTrial(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether it opens what it seals; false where it has no key to open with.
     *
     * @throws dev.nightkeep.error.DecryptionException when it has one, and that one does not fit
     */
    public boolean opens(KeyRing keys) {
        Canary canary = Canary.seal(keys, clock.now());
        try {
            canary.open(keys);
            return true;
        } catch (ConfigurationException e) {
            return false; // it can only seal
        }
    }
}
