package dev.nightkeep.store;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;

/** Reads objects that are expected to be small, without trusting that they are. */
final class SmallObject {
    private SmallObject() {}

    static byte[] read(BackupStore store, ObjectKey key, int limit) {
        try (InputStream in = store.read(key, 0)) {
            byte[] content = in.readNBytes(limit + 1);
            if (content.length > limit) {
                throw new CorruptBackupException(
                        "Object %s is larger than the %d bytes it may have".formatted(key, limit),
                        "Check who wrote it; Nightkeep did not");
            }
            return content;
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "Reading %s from %s broke off".formatted(key, store.location()), "Try again", e);
        }
    }
}
