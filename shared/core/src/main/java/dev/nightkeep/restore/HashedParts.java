package dev.nightkeep.restore;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.hash.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Holds the stored bytes of an object that has no hash of its own to those of its parts. */
record HashedParts(IndexedObject object) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * Reads all parts.
     *
     * @throws CorruptBackupException when one is cut off, or is not what was written
     */
    void requireAll(InputStream stored) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        MessageDigest sha256 = Digest.sha256();
        for (PartRecord part : object.parts()) {
            hash(stored, part, buffer, sha256);
            Digest found = Digest.of(sha256);
            if (!part.sha256().equals(Optional.of(found))) {
                throw corrupt(part, "is not what was written: its SHA-256 differs");
            }
        }
    }

    private void hash(InputStream stored, PartRecord part, byte[] buffer, MessageDigest sha256) throws IOException {
        long remaining = part.bytes();
        while (remaining > 0) {
            int read = stored.read(buffer, 0, (int) Math.min(buffer.length, remaining));
            if (read < 0) {
                throw corrupt(part, "is cut off %d bytes before its end".formatted(remaining));
            }
            sha256.update(buffer, 0, read);
            remaining -= read;
        }
    }

    private CorruptBackupException corrupt(PartRecord part, String how) {
        return new CorruptBackupException(
                "The part at %d of %s %s"
                        .formatted(part.offset(), object.object().key(), how),
                "Restore another backup, and find out what damaged this one");
    }
}
