package dev.nightkeep.rekey;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/** How objects are called in a copy that is sealed otherwise: where a long name is cut depends on the suffixes. */
final class CopiedNames {
    private final BackupLayout layout;
    private final Compression compression;
    private final String oldSuffix;
    private final String newSuffix;

    CopiedNames(Manifest manifest, String oldSuffix, String newSuffix) {
        this.layout = new BackupLayout(manifest.job(), manifest.id());
        this.compression = manifest.compression();
        this.oldSuffix = oldSuffix;
        this.newSuffix = newSuffix;
    }

    /**
     * The name in the copy.
     *
     * @throws CorruptBackupException when the object is not called as one of its kind is
     */
    String of(ObjectRecord object) {
        return namings(object).stream()
                .filter(naming -> naming.with(oldSuffix).equals(object.key()))
                .findFirst()
                .orElseThrow(() -> misnamed(object))
                .with(newSuffix);
    }

    private List<Naming> namings(ObjectRecord object) {
        return switch (object.kind()) {
            case DOCUMENTS ->
                List.of(
                        suffix -> BackupLayout.documents(collection(object), compression, suffix),
                        suffix -> BackupLayout.documents(buckets(object), compression, suffix));
            case METADATA -> List.of(suffix -> BackupLayout.metadata(collection(object), compression, suffix));
            case PRELUDE -> List.of(suffix -> BackupLayout.prelude(compression, suffix));
            case FILE ->
                List.of(suffix -> BackupLayout.file(object.file().orElseThrow().path(), compression, suffix));
            case JSON -> List.of(suffix -> layout.jsonDocument(compression, suffix));
        };
    }

    private static Namespace collection(ObjectRecord object) {
        try {
            return Namespace.parse(object.namespace().orElse(""));
        } catch (IllegalArgumentException e) {
            throw misnamed(object);
        }
    }

    /** Where a time series of that name has its documents. */
    private static Namespace buckets(ObjectRecord object) {
        return new CollectionDescription(
                        collection(object), CollectionType.TIMESERIES, new BsonDocument(), Optional.empty())
                .dataNamespace();
    }

    private static CorruptBackupException misnamed(ObjectRecord object) {
        return new CorruptBackupException(
                "%s is not the name of an object of its kind".formatted(object.key()),
                "Restore another backup, and find out who wrote this one");
    }

    /** An object's name by the suffix of the encryption. */
    @FunctionalInterface
    private interface Naming {
        String with(String suffix);
    }
}
