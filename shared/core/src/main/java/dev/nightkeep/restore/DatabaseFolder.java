package dev.nightkeep.restore;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.MetadataReader;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of one database in a mongodump directory, put together to collections. For one thread, and once. */
final class DatabaseFolder {
    private static final String BUCKETS = "system.buckets.";

    private final String database;
    private final Map<String, DumpedFile> metadata = new TreeMap<>();
    private final Map<String, DumpedFile> documents = new TreeMap<>();

    DatabaseFolder(String database, List<DumpedFile> files) {
        this.database = database;
        files.forEach(this::add);
    }

    private void add(DumpedFile file) {
        if ((file.metadata() ? metadata : documents).put(file.stem(), file) != null) {
            throw corrupt(file.path(), "is there twice, compressed in different ways");
        }
    }

    /**
     * The collections, in no particular order.
     *
     * @throws CorruptBackupException when files do not fit together
     */
    List<DumpedCollection> collections() {
        List<DumpedCollection> collections = new ArrayList<>();
        metadata.values().forEach(file -> collections.add(described(file)));
        documents.values().forEach(file -> collections.add(undescribed(file)));
        return collections;
    }

    private DumpedCollection described(DumpedFile file) {
        MetadataReader reader = MetadataReader.of(PlainFile.small(file.path()));
        String name = file.collection()
                .or(reader::collectionName)
                .orElseThrow(() -> corrupt(file.path(), "has a name that was cut, and does not tell the real one"));
        MetadataDocument described = reader.metadata(namespace(name));
        Optional<Path> data = takeDocuments(file, described).map(DumpedFile::path);
        DumpedCollection collection = DumpedCollection.of(described, data);
        if (collection.isView() == data.isPresent()) {
            throw corrupt(
                    file.path(),
                    data.isPresent() ? "describes a view, which has documents" : "has no documents beside it");
        }
        return collection;
    }

    /** Those of a time series stand under the name of its buckets, unless a server of version 8.3 or later wrote them. */
    private Optional<DumpedFile> takeDocuments(DumpedFile file, MetadataDocument described) {
        Optional<DumpedFile> same = Optional.ofNullable(documents.remove(file.stem()));
        if (same.isPresent() || described.description().type() != CollectionType.TIMESERIES) {
            return same;
        }
        return Optional.ofNullable(documents.remove(bucketsStem(file, described.description())));
    }

    /** Where names are cut depends on what is behind them. */
    private static String bucketsStem(DumpedFile metadata, CollectionDescription series) {
        Compression compression =
                PlainFile.compression(metadata.path().getFileName().toString());
        String key = BackupLayout.documents(series.dataNamespace(), compression, "");
        return DumpedFile.of(Path.of(key)).map(DumpedFile::stem).orElseThrow();
    }

    private DumpedCollection undescribed(DumpedFile file) {
        String name = file.collection()
                .orElseThrow(
                        () -> corrupt(file.path(), "has a name that was cut, and no metadata that tells the real one"));
        if (name.startsWith(BUCKETS)) {
            throw corrupt(file.path(), "has the buckets of a time series, and its metadata is not there");
        }
        MetadataDocument nothing = MetadataReader.of(new byte[0]).metadata(namespace(name));
        return DumpedCollection.of(nothing, Optional.of(file.path()));
    }

    private Namespace namespace(String collection) {
        try {
            return new Namespace(database, collection);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "'%s' and '%s' do not make the name of a collection".formatted(database, collection),
                    "Give the folder the database's name, and its files the names of collections",
                    e);
        }
    }

    private static CorruptBackupException corrupt(Path file, String how) {
        return new CorruptBackupException(
                "%s %s".formatted(file, how), "Dump again, or take the file away to leave this collection out");
    }
}
