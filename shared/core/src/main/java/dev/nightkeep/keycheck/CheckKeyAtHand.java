package dev.nightkeep.keycheck;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.KeyUnprovenException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Optional;

/**
 * Asks, before a run reads anything, whether what it is going to seal can be opened again: by opening the canary of its
 * keys, or, where the key that opens is elsewhere, by the proof that somebody opened it there. Writes the canary where
 * there is none, and nothing else. Guards against keys that were lost or mixed up, not against who writes to the store.
 */
public final class CheckKeyAtHand {
    private final CanaryObjects canaries;
    private final KeyRing keys;
    private final Clock clock;

    public CheckKeyAtHand(BackupStore store, KeyRing keys, Clock clock) {
        this.canaries = new CanaryObjects(store, clock);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Returns why the key can be trusted.
     *
     * @throws DecryptionException  when the key is here and does not open its canary
     * @throws KeyUnprovenException when the key is not here, and nobody has shown it elsewhere
     */
    public KeyAssurance check(KeyCheckTerms terms) {
        if (!keys.seals()) {
            return new KeyAssurance.NotNeeded();
        }
        Canary canary = canaries.findOrMake(keys);
        if (terms.elsewhere()) {
            return new KeyAssurance.Asserted(canary.keySet());
        }
        return opened(canary).orElseGet(() -> proven(canary, terms));
    }

    private Optional<KeyAssurance> opened(Canary canary) {
        try {
            canary.open(keys);
            return Optional.of(new KeyAssurance.Opened(canary.keySet()));
        } catch (DecryptionException e) {
            throw new DecryptionException(
                    "The key given does not open the canary of its own name, so it would not open the backup either (%s)"
                            .formatted(e.failed()),
                    "Nothing was written. Find the key of %s, or generate a new one".formatted(canary.keySet()),
                    e);
        } catch (ConfigurationException e) {
            return Optional.empty(); // it can only seal
        }
    }

    private KeyAssurance proven(Canary canary, KeyCheckTerms terms) {
        CanaryProof proof = canaries.proof(canary).orElseThrow(() -> unproven(canary.keySet(), terms));
        boolean old = proof.isOlderThan(terms.proofAge(), clock.now());
        return new KeyAssurance.Proven(canary.keySet(), proof.opened(), old);
    }

    private static KeyUnprovenException unproven(KeySet keys, KeyCheckTerms terms) {
        return new KeyUnprovenException(
                "Nobody has shown yet that the key of %s is there to restore with, so nothing was backed up"
                        .formatted(String.join(", ", keys.names())),
                ("Where the key lies, run '%s --identity FILE' once; or give --identity FILE here; or take it upon"
                                + " yourself with --key-elsewhere")
                        .formatted(terms.command()));
    }
}
