package dev.nightkeep.backup;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.store.ObjectKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells collections whose names make keys from others: the layout of mongodump escapes names of collections, and leaves
 * those of databases as they are, in which servers allow control characters and some of them backslashes.
 */
record NameableCollections(BackupRequest request) {
    /** The same inventory, in which those without a key are missing. */
    Inventory of(Inventory found) {
        List<CollectionDescription> kept =
                found.collections().stream().filter(this::hasKey).toList();
        Stream<MissingCollection> lost = found.collections().stream()
                .filter(collection -> !hasKey(collection))
                .map(NameableCollections::missing);
        return new Inventory(
                kept,
                Stream.concat(found.missing().stream(), lost).toList(),
                found.estimatedDocuments(),
                found.estimatedBytes());
    }

    private boolean hasKey(CollectionDescription collection) {
        return request.format() == DataFormat.JSON
                || ObjectKey.isKey(BackupLayout.metadata(collection.namespace(), request.compression(), ""));
    }

    private static MissingCollection missing(CollectionDescription collection) {
        ConfigurationException reason = new ConfigurationException(
                "The name of its database has a character that the layout of mongodump cannot hold",
                "Use --format json");
        return new MissingCollection(collection.namespace().toString(), reason.code(), reason.userMessage());
    }
}
