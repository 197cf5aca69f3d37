package dev.nightkeep.backup;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.SystemClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** Sources that look like somebody's database, and backups of them. */
public final class Backups {
    static final BsonDocument ID_INDEX = BsonDocument.parse("{v: 2, key: {_id: 1}, name: '_id_'}");
    static final BsonDocument NAME_INDEX = BsonDocument.parse("{v: 2, key: {name: 1}, name: 'name_1', sparse: true}");

    private Backups() {}

    /** Collections small, large, capped, empty, oddly named, and a view. */
    public static InMemorySource source() {
        InMemorySource source = new InMemorySource();
        put(source, "app.small", "{}", SampleDocuments.numbered(3));
        put(source, "app.large", "{}", SampleDocuments.numbered(5000));
        put(
                source,
                "app.capped",
                "{capped: true, size: 4096}",
                SampleDocuments.numbered(7).reversed());
        put(source, "app.empty", "{}", List.of());
        put(source, "app.odd name.with~dots* and 100%/größe", "{}", SampleDocuments.numbered(2));
        put(source, "web." + "l".repeat(250), "{}", SampleDocuments.numbered(1));
        put(source, "web.types", "{}", List.copyOf(SampleDocuments.ofEveryKind().values()));
        source.put(
                new CollectionDescription(
                        Namespace.parse("app.view"),
                        CollectionType.VIEW,
                        BsonDocument.parse("{viewOn: 'small', pipeline: []}"),
                        Optional.empty()),
                List.of(),
                List.of());
        return source;
    }

    /** Puts a plain collection with an index on its name. */
    public static void put(InMemorySource source, String name, String options, List<RawBsonDocument> documents) {
        source.put(
                new CollectionDescription(
                        Namespace.parse(name),
                        CollectionType.COLLECTION,
                        BsonDocument.parse(options),
                        Optional.of(UUID.randomUUID())),
                List.of(ID_INDEX, NAME_INDEX),
                documents);
    }

    /** Everything, in that format and compression. */
    public static BackupRequest request(DataFormat format, Compression compression) {
        return new BackupRequest(
                JobName.DEFAULT,
                BackupType.FULL,
                NamespaceSelection.everything(),
                format,
                compression,
                compression.standardLevel(),
                List.of(),
                3,
                false);
    }

    /** The same, with host files. */
    public static BackupRequest withFiles(BackupRequest request, List<HostFile> files) {
        return new BackupRequest(
                request.job(),
                request.type(),
                request.selection(),
                request.format(),
                request.compression(),
                request.level(),
                files,
                request.threads(),
                request.allowEmpty());
    }

    /** Backs everything up as gzip in the layout of mongodump. */
    public static BackupResult backUp(BackupStore store, DocumentSource source) {
        return backUp(store, source, request(DataFormat.DUMP, Compression.GZIP));
    }

    /** Backs everything up, sealed. */
    public static BackupResult backUp(BackupStore store, DocumentSource source, KeyRing keys) {
        return backUp(store, source, keys, request(DataFormat.DUMP, Compression.GZIP));
    }

    /** Backs up as asked. */
    public static BackupResult backUp(BackupStore store, DocumentSource source, BackupRequest request) {
        return backUp(store, source, new NoEncryption(), request);
    }

    /** Backs up as asked, sealed. */
    public static BackupResult backUp(BackupStore store, DocumentSource source, KeyRing keys, BackupRequest request) {
        return new RunBackup(store, source, keys, new SystemClock(), "test", ProgressListener.none())
                .run(request, new Cancellation());
    }

    /** What counts as a backup. */
    public static List<Manifest> committed(BackupStore store) {
        try (Stream<CatalogEntry> entries = new BackupCatalog(store).newestFirst(CatalogQuery.everything())) {
            return entries.map(entry -> ((CatalogEntry.Committed) entry).manifest())
                    .toList();
        }
    }
}
