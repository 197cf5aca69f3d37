package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what it is shown and holds the counts against what the backup states. Thread-safe. */
final class CountingVisitor implements ContentsVisitor {
    private final ProgressListener progress;
    private final Map<String, LongAdder> documents = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder files = new LongAdder();

    CountingVisitor(ProgressListener progress) {
        this.progress = progress;
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        String name = name(collection);
        LongAdder counter = new LongAdder();
        documents.put(name, counter);
        return Optional.of(block -> count(name, counter, block));
    }

    private void count(String name, LongAdder counter, DocumentBlock block) {
        counter.add(block.documents());
        bytes.add(block.bytes().length());
        progress.on(new ProgressEvent.Advanced(
                name, block.documents(), block.bytes().length(), 0));
    }

    @Override
    public void end(StoredCollection collection) {
        long counted = java.util.Objects.requireNonNull(documents.get(name(collection)))
                .sum();
        collection.documents().ifPresent(stated -> {
            if (stated != counted) {
                throw new CorruptBackupException(
                        "%s should have %d documents and has %d".formatted(name(collection), stated, counted),
                        "Restore another backup");
            }
        });
        progress.on(new ProgressEvent.CollectionFinished(name(collection)));
    }

    @Override
    public void file(FileAttributes file, InputStream content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        files.increment();
    }

    private static String name(StoredCollection collection) {
        return collection.description().namespace().toString();
    }

    ContentsReport report(BackupContents contents) {
        Map<String, Long> counts = new TreeMap<>();
        documents.forEach((name, counter) -> counts.put(name, counter.sum()));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new ContentsReport(contents.name(), contents.proven(), counts, total, bytes.sum(), files.sum());
    }
}
