package dev.nightkeep.codec;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import org.jspecify.annotations.Nullable;

/** How messages call a part. */
record PartName(String object, PartRecord part) {
    /** The failure of a part of which {@code what} is said, such as "is cut off". */
    CorruptBackupException corrupt(String what) {
        return corrupt(what, null);
    }

    CorruptBackupException corrupt(String what, @Nullable Exception cause) {
        return new CorruptBackupException(
                "The part at %d of %s %s".formatted(part.offset(), object, what),
                "Restore another backup, and find out what damaged this one",
                cause);
    }

    /** Fails unless what was found is what the part index states. */
    void requireEqual(long found, long stated, String what) {
        if (found != stated) {
            throw corrupt("has %d %s where the part index states %d".formatted(found, what, stated));
        }
    }

    void requireEqual(Digest found) {
        if (part.sha256().filter(stated -> !stated.equals(found)).isPresent()) {
            throw corrupt("does not have the SHA-256 that the part index states");
        }
    }

    /** The failure of a part of which more comes out than is stated. */
    CorruptBackupException tooLong() {
        return corrupt("decodes to more than the %d bytes that the part index states".formatted(part.rawBytes()));
    }
}
