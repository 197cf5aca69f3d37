package dev.nightkeep.restore;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.codec.EncodedPart;
import dev.nightkeep.codec.PartEncoder;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.PartIndexWriter;
import dev.nightkeep.format.Prelude;
import dev.nightkeep.format.Producer;
import dev.nightkeep.format.Totals;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.SealContext;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Precondition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** Writes small backups object by object, so that tests decide what is in them and what is wrong with them. */
final class BackupFixture {
    static final BackupId ID = new BackupId("20261121T213000Z-full-01234567-89ab-cdef-0123-456789abcdef");
    static final BackupLayout LAYOUT = new BackupLayout(JobName.DEFAULT, ID);

    private final BackupStore store;
    private final Compression compression;
    private final KeyRing keys;
    private final List<IndexedObject> objects = new ArrayList<>();
    private Totals totals = Totals.NONE;
    private DataFormat format = DataFormat.DUMP;

    BackupFixture(BackupStore store, Compression compression, KeyRing keys) {
        this.store = store;
        this.compression = compression;
        this.keys = keys;
    }

    static BackupFixture gzip(BackupStore store) {
        return new BackupFixture(store, Compression.GZIP, new NoEncryption());
    }

    BackupFixture metadata(CollectionDescription collection, BsonDocument... indexes) {
        String key = BackupLayout.metadata(collection.namespace(), compression, keys.suffix());
        byte[] json = new MetadataDocument(collection, List.of(indexes)).toJson();
        return object(
                key,
                ObjectKind.METADATA,
                Optional.of(collection.namespace().toString()),
                List.of(new RawPart(json, 0)));
    }

    BackupFixture documents(CollectionDescription collection, RawPart... parts) {
        String key = BackupLayout.documents(collection.dataNamespace(), compression, keys.suffix());
        return object(
                key, ObjectKind.DOCUMENTS, Optional.of(collection.namespace().toString()), List.of(parts));
    }

    BackupFixture prelude() {
        byte[] json = new Prelude("8.0.4", "nightkeep").toJson();
        return object("dump/prelude.json", ObjectKind.PRELUDE, Optional.empty(), List.of(new RawPart(json, 0)));
    }

    BackupFixture file(String path, byte[]... parts) {
        List<RawPart> raw = Stream.of(parts).map(part -> new RawPart(part, 0)).toList();
        return object("files/" + path, ObjectKind.FILE, Optional.empty(), raw);
    }

    BackupFixture json(List<RawPart> parts) {
        format = DataFormat.JSON;
        return object("backup.json", ObjectKind.JSON, Optional.empty(), parts);
    }

    BackupFixture object(String key, ObjectKind kind, Optional<String> namespace, List<RawPart> raw) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        List<PartRecord> parts = compress(raw, compressed);
        byte[] stored = seal(key, compressed.toByteArray());
        store.write(LAYOUT.key(key), stored, Precondition.none());
        ObjectRecord record = new ObjectRecord(
                key,
                kind,
                namespace,
                stored.length,
                Optional.of(Digest.of(stored, 0, stored.length)),
                parts.size(),
                parts.stream().mapToLong(PartRecord::documents).sum(),
                parts.stream().mapToLong(PartRecord::rawBytes).sum(),
                Optional.of(attributes(key)).filter(file -> kind == ObjectKind.FILE));
        return indexed(new IndexedObject(record, parts));
    }

    /** Lists an object, whether it is there or not. */
    BackupFixture indexed(IndexedObject object) {
        objects.add(object);
        totals = totals.plus(object.object());
        return this;
    }

    private static FileAttributes attributes(String key) {
        return new FileAttributes(key.replaceFirst("files/", ""), "rw-r-----", Instant.EPOCH);
    }

    private List<PartRecord> compress(List<RawPart> raw, ByteArrayOutputStream compressed) {
        List<PartRecord> parts = new ArrayList<>();
        try (PartEncoder encoder = PartEncoder.open(compression, compression.standardLevel())) {
            for (RawPart part : raw) {
                EncodedPart encoded = encoder.encode(part.bytes(), 0, part.bytes().length);
                parts.add(record(compressed.size(), part, encoded));
                compressed.write(
                        encoded.bytes().array(),
                        encoded.bytes().offset(),
                        encoded.bytes().length());
            }
        }
        return parts;
    }

    private static PartRecord record(long offset, RawPart part, EncodedPart encoded) {
        return new PartRecord(
                offset,
                encoded.bytes().length(),
                encoded.rawBytes(),
                part.documents(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(encoded.sha256()));
    }

    private byte[] seal(String key, byte[] bytes) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream sealing = keys.seal(sealed, new SealContext(ID.value(), key))) {
            sealing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }

    /** Writes the part index. */
    Manifest finish() {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        PartIndexReference reference;
        try (PartIndexWriter writer = new PartIndexWriter(index)) {
            objects.forEach(writer::add);
            reference = writer.finish(BackupLayout.PART_INDEX);
        }
        store.write(LAYOUT.key(BackupLayout.PART_INDEX), index.toByteArray(), Precondition.none());
        return manifest(reference, totals);
    }

    Manifest manifest(PartIndexReference index, Totals stated) {
        return new Manifest(
                Manifest.FORMAT_VERSION,
                ID,
                JobName.DEFAULT,
                BackupState.SUCCEEDED,
                format,
                compression,
                compression.standardLevel(),
                keys.scheme(),
                keys.seals() ? Optional.of(keys.keyIds()) : Optional.empty(),
                Optional.empty(),
                ID.started(),
                ID.started().plusSeconds(1),
                new Producer("nightkeep", "0.1"),
                new SourceDescription("MongoDB 8.0.4", "8.0.4", "standalone"),
                Consistency.perCollection(),
                stated,
                index,
                List.of(),
                0,
                Optional.empty());
    }
}
