package dev.nightkeep.rekey;

import dev.nightkeep.backup.HashingSink;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.StoredBackup;
import dev.nightkeep.restore.StoredPart;
import dev.nightkeep.restore.StoredParts;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Opens objects of a backup part by part, and seals what comes out into a copy. What is inside stays as it is. */
final class ObjectCopy {
    private final StoredBackup backup;
    private final BackupLayout copy;
    private final KeyRing keys;
    private final CopiedNames names;
    private final Cancellation cancellation;

    ObjectCopy(StoredBackup backup, BackupLayout copy, KeyRing keys, Cancellation cancellation) {
        this.backup = backup;
        this.copy = copy;
        this.keys = keys;
        this.names = new CopiedNames(backup.manifest(), backup.keys().suffix(), keys.suffix());
        this.cancellation = cancellation;
    }

    /**
     * Returns the entry of the copied object.
     *
     * @throws CorruptBackupException when the object is not what was written; then there is no copy
     */
    IndexedObject write(IndexedObject object) {
        String key = names.of(object.object());
        try (StoredParts parts = backup.parts(object);
                ObjectWriter writer = backup.store().begin(copy.key(key))) {
            HashingSink stored = new HashingSink(writer);
            try (OutputStream sealed =
                    keys.seal(stored, new SealContext(copy.id().value(), key))) {
                write(parts, sealed);
            }
            StoredObject written = writer.complete(Precondition.absent());
            return entry(object, key, written.bytes(), Digest.of(stored.digest()));
        } catch (IOException e) {
            throw new StoreUnavailableException("Writing %s broke off".formatted(key), "Try again", e);
        }
    }

    private void write(StoredParts parts, OutputStream sealed) throws IOException {
        for (Optional<StoredPart> next = parts.next(); next.isPresent(); next = parts.next()) {
            cancellation.check();
            byte[] bytes = next.get().bytes().array();
            requireHash(next.get(), Digest.of(bytes, 0, bytes.length));
            sealed.write(bytes);
        }
    }

    private static void requireHash(StoredPart part, Digest found) {
        if (part.record().sha256().filter(stated -> !stated.equals(found)).isPresent()) {
            throw new CorruptBackupException(
                    "The part at %d of %s does not have the SHA-256 that the part index states"
                            .formatted(part.record().offset(), part.object()),
                    "Nothing was changed; find out what damaged this backup");
        }
    }

    private static IndexedObject entry(IndexedObject object, String key, long bytes, Digest sha256) {
        ObjectRecord old = object.object();
        return new IndexedObject(
                new ObjectRecord(
                        key,
                        old.kind(),
                        old.namespace(),
                        bytes,
                        Optional.of(sha256),
                        old.parts(),
                        old.documents(),
                        old.rawBytes(),
                        old.file()),
                object.parts().stream().map(PartRecord::veiled).toList());
    }
}
