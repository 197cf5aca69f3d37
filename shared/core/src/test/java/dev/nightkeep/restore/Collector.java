package dev.nightkeep.restore;

import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.namespace.Namespace;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;

/** Keeps everything that it is shown. */
final class Collector implements ContentsVisitor {
    final List<StoredCollection> begun = new ArrayList<>();
    final List<Namespace> ended = new ArrayList<>();
    final Map<Namespace, List<BsonDocument>> documents = new TreeMap<>();
    final Map<FileAttributes, byte[]> files = new java.util.HashMap<>();

    static Collector of(BackupContents contents, int threads) {
        Collector collector = new Collector();
        contents.visit(collector, threads, new dev.nightkeep.progress.Cancellation());
        return collector;
    }

    @Override
    public synchronized Optional<BlockConsumer> begin(StoredCollection collection) {
        begun.add(collection);
        List<BsonDocument> received = new ArrayList<>();
        documents.put(collection.description().namespace(), received);
        return Optional.of(block -> {
            synchronized (received) {
                block.forEach(document -> received.add(document.decode(new org.bson.codecs.BsonDocumentCodec())));
            }
        });
    }

    @Override
    public synchronized void end(StoredCollection collection) {
        ended.add(collection.description().namespace());
    }

    @Override
    public synchronized void file(FileAttributes file, InputStream content) throws IOException {
        files.put(file, content.readAllBytes());
    }

    List<BsonDocument> documents(String namespace) {
        return documents.getOrDefault(Namespace.parse(namespace), List.of());
    }
}
