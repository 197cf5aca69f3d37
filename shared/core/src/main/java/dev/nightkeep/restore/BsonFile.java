package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.MetadataReader;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One {@code .bson} file, plain or compressed, with the options and indexes of the metadata that lies beside it under the
 * same name. Lengths and framing are checked; nothing tells whether a file that ends between two documents is whole.
 */
public final class BsonFile implements BackupContents {
    private final Path file;
    private final Namespace namespace;

    /** A file, and the collection that its documents are restored to. */
    public BsonFile(Path file, Namespace namespace) {
        this.file = file;
        this.namespace = namespace;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public boolean proven() {
        return false;
    }

    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        try (Workers workers = new Workers("nightkeep-block-", threads)) {
            BlockDelivery delivery = new BlockDelivery(workers, threads, cancellation);
            new PlainCollections(visitor, delivery).show(collection());
        }
    }

    private DumpedCollection collection() {
        byte[] metadata = metadata().map(PlainFile::small).orElseGet(() -> new byte[0]);
        return DumpedCollection.of(MetadataReader.of(metadata).metadata(namespace), Optional.of(file));
    }

    private Optional<Path> metadata() {
        String stem = DumpedFile.of(file)
                .map(DumpedFile::stem)
                .orElseThrow(() -> new ConfigurationException(
                        "%s is not named like a file of BSON".formatted(file),
                        "Name a file that ends with .bson, .bson.gz or .bson.zst"));
        return Stream.of(".metadata.json", ".metadata.json.gz")
                .map(ending -> file.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
