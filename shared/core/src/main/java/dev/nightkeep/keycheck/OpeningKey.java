package dev.nightkeep.keycheck;

import dev.nightkeep.error.WrongKeyException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import java.util.List;

/**
 * A key that somebody gave to open something with.
 *
 * @param ring  opens with it
 * @param names the public names of the keys in it; empty where they cannot be told
 */
public record OpeningKey(KeyRing ring, List<String> names) {
    public OpeningKey {
        names = List.copyOf(names);
    }

    /** Whether it should open what is sealed for those keys, as far as names tell. */
    public boolean fits(String scheme, List<String> sealedFor) {
        return ring.scheme().equals(scheme)
                && (names.isEmpty() || sealedFor.isEmpty() || names.stream().anyMatch(sealedFor::contains));
    }

    /** Whether it should open the backup. */
    public boolean fits(Manifest manifest) {
        return fits(manifest.encryption(), manifest.sealedFor().orElse(List.of()));
    }

    /**
     * Does nothing where this key should open the backup.
     *
     * @throws WrongKeyException when it cannot, naming both
     */
    public void requireFor(Manifest manifest) {
        if (!fits(manifest)) {
            throw new WrongKeyException(
                    "Backup %s is encrypted with %s, for %s, and the key given is %s"
                            .formatted(
                                    manifest.id(),
                                    manifest.encryption(),
                                    String.join(
                                            ", ", manifest.sealedFor().orElse(List.of("keys that it does not name"))),
                                    names.isEmpty() ? "for " + ring.scheme() : String.join(", ", names)),
                    "Give the key of one of those names");
        }
    }
}
