package dev.nightkeep.format;

import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;

/** The records below {@code control/} as JSON, and back without trusting them. */
public final class ControlJson {
    /** Larger than any record below {@code control/} that Nightkeep writes. */
    public static final int MAX_BYTES = 1 << 20;

    private ControlJson() {}

    public static byte[] write(Object value) {
        return FormatJson.writePretty(value);
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
}
