package dev.nightkeep.restore;

import dev.nightkeep.format.JsonCursor;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.BackupStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A backup in {@code format: json}: the one document, read in one pass with the memory of some blocks.
 *
 * <p>In a store its parts are held against the part index before anything in them is shown. The checksums of the
 * collections stand at the document's end: of a file without part index, what was shown is proven when the visit returns,
 * and not earlier.
 */
public final class JsonContents implements BackupContents {
    private final String name;
    private final Supplier<InputStream> source;

    private JsonContents(String name, Supplier<InputStream> source) {
        this.name = name;
        this.source = source;
    }

    /** A backup of ours in a store. */
    public static JsonContents stored(BackupStore store, Manifest manifest, KeyRing keys) {
        StoredBackup backup = new StoredBackup(store, manifest, keys);
        return new JsonContents(manifest.id().value(), () -> backup.content(backup.onlyJson()));
    }

    /** The document alone; how it is compressed is told by its name: {@code .json}, {@code .gz}, {@code .zst}, {@code .br}. */
    public static JsonContents file(Path file) {
        return new JsonContents(file.toString(), () -> PlainFile.open(file));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean proven() {
        return true;
    }

    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        try (Workers workers = new Workers("nightkeep-json-", threads);
                JsonCursor cursor = new JsonCursor(name, source.get())) {
            JsonDocuments documents = new JsonDocuments(cursor, workers, threads, cancellation);
            JsonCollections collections = new JsonCollections(cursor, visitor, documents);
            new JsonVisit(cursor, collections, new JsonFiles(cursor, visitor)).run();
        }
    }
}
