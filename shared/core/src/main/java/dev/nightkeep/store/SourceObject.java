package dev.nightkeep.store;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;

/** An object whose content becomes part of another one. */
public record SourceObject(BackupStore store, StoredObject object) {
    private static final int BUFFER_BYTES = 256 * 1024;

    /**
     * The object, found again as it was.
     *
     * @throws ObjectNotFoundException when it is gone
     * @throws CorruptBackupException  when another content stands there
     */
    public static SourceObject of(BackupStore store, StoredObject object) {
        StoredObject found = store.find(object.key())
                .orElseThrow(() -> new ObjectNotFoundException(
                        "%s is not in %s any more".formatted(object.key(), store.location()),
                        "Start again, and find out who deletes there"));
        if (found.bytes() != object.bytes() || !found.version().equals(object.version())) {
            throw changed(object);
        }
        return new SourceObject(store, object);
    }

    /** Reads the first {@code count} bytes into the writer. */
    public void appendTo(ObjectWriter writer, long count) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream content = store.read(object.key(), 0)) {
            for (long remaining = count; remaining > 0; ) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (read < 0) {
                    throw changed(object);
                }
                writer.append(buffer, 0, read);
                remaining -= read;
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("Reading %s broke off".formatted(object.key()), "Try again", e);
        }
    }

    private static CorruptBackupException changed(StoredObject object) {
        return new CorruptBackupException(
                "%s is not what was written: it was changed meanwhile".formatted(object.key()),
                "Start again, and find out who writes there");
    }
}
