package dev.nightkeep.local.torture;

import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Hashes the host files of a backup. Thread-safe. */
final class FileVisitor implements ContentsVisitor {
    private final Map<String, Digest> files = new ConcurrentSkipListMap<>();

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        return Optional.empty();
    }

    @Override
    public void end(StoredCollection collection) {
        // none was begun
    }

    @Override
    public void file(FileAttributes file, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        files.put(file.path(), Digest.of(bytes, 0, bytes.length));
    }

    Map<String, Digest> files() {
        return Map.copyOf(files);
    }
}
