package dev.nightkeep.restore;

import dev.nightkeep.format.DumpNames;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.source.CollectionDescription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes files as mongodump names them. */
final class DumpFiles {
    private final Path root;
    private final boolean gzip;

    DumpFiles(Path root, boolean gzip) {
        this.root = root;
        this.gzip = gzip;
    }

    /** Metadata, and documents of what has any. */
    DumpFiles collection(CollectionDescription collection, byte[] documents) {
        metadata(collection);
        return collection.hasDocuments() ? documents(collection, documents) : this;
    }

    DumpFiles metadata(CollectionDescription collection) {
        byte[] json = new MetadataDocument(collection, List.of(Samples.ID_INDEX)).toJson();
        return file(
                stem(collection.namespace().database(), collection.namespace().collection()) + ".metadata.json", json);
    }

    DumpFiles documents(CollectionDescription collection, byte[] documents) {
        var data = collection.dataNamespace();
        return file(stem(data.database(), data.collection()) + ".bson", documents);
    }

    static String stem(String database, String collection) {
        return database + "/" + DumpNames.escape(collection);
    }

    /** Any file, compressed where all are. */
    DumpFiles file(String relative, byte[] content) {
        return raw(relative + (gzip ? ".gz" : ""), gzip ? gzip(content) : content);
    }

    DumpFiles raw(String relative, byte[] content) {
        try {
            Path file = root.resolve(relative);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
