package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.PartIndex;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.format.PartLimits;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import dev.nightkeep.store.BackupStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A backup of ours in a store, with the key that opens it. */
public record StoredBackup(BackupStore store, Manifest manifest, KeyRing keys) {
    public StoredBackup {
        if (!manifest.encryption().equals(keys.scheme())) {
            throw new ConfigurationException(
                    "Backup %s is encrypted with '%s', and the key given is for '%s'"
                            .formatted(manifest.id(), manifest.encryption(), keys.scheme()),
                    "Name the key that it was encrypted with");
        }
    }

    /** What the object was sealed as. */
    public SealContext context(String key) {
        return new SealContext(manifest.id().value(), key);
    }

    /** Where it lies. */
    public BackupLayout layout() {
        return new BackupLayout(manifest.job(), manifest.id());
    }

    /** The part index, after it was held against the manifest. */
    public PartIndex index() {
        return PartIndex.open(store, layout(), manifest);
    }

    /**
     * The one object of a backup in {@code format: json}.
     *
     * @throws CorruptBackupException when the index lists something else
     */
    IndexedObject onlyJson() {
        IndexTotals totals = new IndexTotals();
        try (PartIndexReader index = index().read()) {
            Optional<IndexedObject> first = index.next();
            if (first.isEmpty()
                    || first.get().object().kind() != ObjectKind.JSON
                    || index.next().isPresent()) {
                throw new CorruptBackupException(
                        "The part index of %s does not list one document of JSON and nothing else"
                                .formatted(manifest.id()),
                        "Restore another backup, and find out who wrote this one");
            }
            totals.add(first.get().object());
            totals.requireEqual(manifest);
            return first.get();
        }
    }

    /** The parts of an object, to be closed by the caller. */
    public StoredParts parts(IndexedObject object) {
        return new StoredParts(this, object);
    }

    /** One part alone, which no encrypted backup gives; compared with nothing yet. */
    StoredPart part(IndexedObject object, PartRecord part) {
        String key = object.object().key();
        try (InputStream in = store.read(layout().key(key), part.offset())) {
            return new StoredPart(key, part, ByteSpan.of(in.readNBytes(Math.toIntExact(part.bytes()))));
        } catch (ObjectNotFoundException e) {
            throw new CorruptBackupException(
                    "%s is not there".formatted(key), "Use another backup, and find out what removed it", e);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "Reading the part at %d of %s broke off".formatted(part.offset(), key), "Try again", e);
        }
    }

    /**
     * The whole decoded content of an object that is small by its nature.
     *
     * @throws CorruptBackupException when it is not small
     */
    byte[] small(IndexedObject object) {
        if (object.object().rawBytes() > PartLimits.MAX_METADATA_BYTES) {
            throw new CorruptBackupException(
                    "%s has %d bytes, more than options and indexes can have"
                            .formatted(object.object().key(), object.object().rawBytes()),
                    "Restore another backup, and find out who wrote this one");
        }
        try (StoredContent content = content(object)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new CorruptBackupException(
                    "%s cannot be read".formatted(object.object().key()), "Restore another backup", e);
        }
    }

    /** The decoded content of an object, to be closed by the caller. */
    StoredContent content(IndexedObject object) {
        return new StoredContent(parts(object), manifest.compression());
    }
}
