package dev.nightkeep.format;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The records below {@code control/} as JSON, and back without trusting them. */
public final class ControlJson {
    /** Larger than any record below {@code control/} that Nightkeep writes. */
    public static final int MAX_BYTES = 1 << 20;

    private ControlJson() {}

    public static byte[] write(Object value) {
        return FormatJson.writePretty(value);
    }

    /** The same bytes, for records that are too large to be held; {@code out} stays open. */
    public static void write(Object value, OutputStream out) throws IOException {
        FormatJson.writePretty(value, out);
    }

    /**
     * Reads a record that may have been written by anyone.
     *
     * @param name of the object, for messages
     * @throws CorruptBackupException when it is no such record
     */
    public static <T> T read(byte[] json, Class<T> type, String name) {
        try {
            T value = FormatJson.mapper().readValue(json, type);
            if (value == null) {
                throw new IOException("null stands where an object should");
            }
            return value;
        } catch (IOException e) {
            throw new CorruptBackupException(
                    "%s cannot be read as JSON of the kind that belongs there".formatted(name),
                    "Look at it, and remove it when nobody knows what it is",
                    e);
        }
    }

    /**
     * Reads the record under the key; empty where there is none.
     *
     * @param limit in bytes
     * @throws CorruptBackupException when something else stands there, or something larger
     */
    public static <T> Optional<T> find(BackupStore store, ObjectKey key, int limit, Class<T> type) {
        try {
            return Optional.of(read(store.readAll(key, limit), type, key.value()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }
}
