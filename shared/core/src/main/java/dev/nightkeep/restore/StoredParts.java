package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.MeasuredInput;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.StoreInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stored object into its parts while it arrives. Their bytes are compared with nothing yet; the object's own size
 * and hash are at its end. For one thread.
 */
public final class StoredParts implements AutoCloseable {
    private final ObjectRecord object;
    private final Iterator<PartRecord> records;
    private final MeasuredInput stored;
    private final InputStream opened;

    /** Opens the object; nothing of it was read yet. */
    public StoredParts(StoredBackup backup, IndexedObject object) {
        this.object = object.object();
        this.records = object.parts().iterator();
        this.stored = new MeasuredInput(stored(backup));
        this.opened = backup.keys().open(stored, backup.context(this.object.key()));
    }

    private InputStream stored(StoredBackup backup) {
        try {
            return new StoreInput(backup.store(), backup.layout().key(object.key()));
        } catch (ObjectNotFoundException e) {
            throw corrupt("is not there", e);
        }
    }

    /**
     * The next part; after the last one, empty.
     *
     * @throws CorruptBackupException when the object ends too early or too late, or is not what was stored
     */
    public Optional<StoredPart> next() {
        try {
            return records.hasNext() ? Optional.of(read(records.next())) : end();
        } catch (IOException e) {
            throw corrupt("cannot be read", e);
        }
    }

    private StoredPart read(PartRecord part) throws IOException {
        byte[] bytes = opened.readNBytes((int) part.bytes());
        if (bytes.length < part.bytes()) {
            throw corrupt("is cut off in the part at " + part.offset(), null);
        }
        return new StoredPart(object.key(), part, ByteSpan.of(bytes));
    }

    private Optional<StoredPart> end() throws IOException {
        if (opened.read() >= 0) {
            throw corrupt("has bytes behind its last part", null);
        }
        stored.requireAll(object.key(), object.bytes(), object.sha256());
        return Optional.empty();
    }

    private CorruptBackupException corrupt(String how, @Nullable Exception cause) {
        return new CorruptBackupException(
                "%s %s".formatted(object.key(), how),
                "Restore another backup, and find out what changed this one",
                cause);
    }

    @Override
    public void close() {
        try (stored) {
            opened.close();
        } catch (IOException e) {
            throw corrupt("cannot be closed", e);
        }
    }
}
