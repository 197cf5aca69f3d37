package dev.nightkeep.keycheck;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The keys of which any one opens what is sealed for them.
 *
 * @param scheme as manifests name it
 * @param names  their public names, sorted
 */
public record KeySet(String scheme, List<String> names) {
    /** The folder below which the canaries of all sets lie. */
    static final String FOLDER = "control/keys/";

    public KeySet {
        names = names.stream().sorted().toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a set of keys without a key");
        }
    }

    /** The keys for which this key ring seals. */
    public static KeySet of(KeyRing keys) {
        return new KeySet(keys.scheme(), keys.keyIds());
    }

    /** An object that belongs to these keys: {@code control/keys/<hash of the names>/<name>}. */
    ObjectKey object(String name) {
        byte[] lines = (scheme + "\n" + String.join("\n", names)).getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of(FOLDER + Digest.of(lines, 0, lines.length) + "/" + name);
    }

    /** The scheme and the names, for people. */
    @Override
    public String toString() {
        return scheme + ", for " + String.join(", ", names);
    }
}
