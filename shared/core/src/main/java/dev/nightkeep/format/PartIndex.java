package dev.nightkeep.format;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.codec.PartCodec;
import dev.nightkeep.codec.PartCodecs;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The part index of a backup, whose stored bytes are the ones that the manifest names. */
public final class PartIndex {
    private final BackupStore store;
    private final ObjectKey key;
    private final PartIndexReference reference;

    private PartIndex(BackupStore store, ObjectKey key, PartIndexReference reference) {
        this.store = store;
        this.key = key;
        this.reference = reference;
    }

    /**
     * Reads the whole index once and holds it against the manifest, before anyone acts on it.
     *
     * @throws CorruptBackupException when it is not what the manifest says
     */
    public static PartIndex open(BackupStore store, BackupLayout layout, Manifest manifest) {
        PartIndexReference reference = manifest.partIndex();
        ObjectKey key = layout.key(reference.key());
        try (MeasuredInput measured = new MeasuredInput(new StoreInput(store, key))) {
            measured.requireAll(reference.key(), reference.bytes(), reference.sha256());
        } catch (IOException e) {
            throw new CorruptBackupException(
                    "%s cannot be read".formatted(reference.key()), "Restore another backup", e);
        } catch (ObjectNotFoundException e) {
            throw new CorruptBackupException(
                    "%s is not there".formatted(reference.key()),
                    "Restore another backup, and find out what removed it",
                    e);
        }
        return new PartIndex(store, key, reference);
    }

    /**
     * A reader from the first object on, to be closed by the caller. What it reads is held against the manifest once more
     * at the end, since a store may give something else than it gave before.
     */
    public PartIndexReader read() {
        PartCodec gzip = PartCodecs.open(Compression.GZIP);
        MeasuredInput stored = new MeasuredInput(new StoreInput(store, key));
        InputStream lines = new FilterInputStream(new ProvenInput(gzip.decode(stored), stored, reference)) {
            @Override
            public void close() throws IOException {
                try (gzip) {
                    super.close();
                }
            }
        };
        return new PartIndexReader(key.name(), lines);
    }
}
