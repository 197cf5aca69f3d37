package dev.nightkeep.store;

import java.time.Instant;

/** What a store knows about one object. {@code bytes} is the stored size. */
public record StoredObject(ObjectKey key, long bytes, ObjectVersion version, Instant modified) {
    public StoredObject {
        if (bytes < 0) {
            throw new IllegalArgumentException("object %s has negative size %d".formatted(key, bytes));
        }
    }
}
