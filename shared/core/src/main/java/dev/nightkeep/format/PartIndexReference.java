package dev.nightkeep.format;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.ObjectKey;
import java.util.Objects;

/** Where the part index lies, relative to the backup's folder, and what its stored bytes are. */
public record PartIndexReference(String key, long bytes, Digest sha256) {
    public PartIndexReference {
        ObjectKey.of(key);
        Objects.requireNonNull(sha256, "sha256");
        if (bytes < 0) {
            throw new IllegalArgumentException("%s has %d bytes".formatted(key, bytes));
        }
    }
}
