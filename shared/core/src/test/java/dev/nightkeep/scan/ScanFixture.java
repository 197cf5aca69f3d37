package dev.nightkeep.scan;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.salvage.ReadLimits;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** A folder and a database to scan. */
final class ScanFixture {
    static final Namespace TALKS = new Namespace("app", "conversations");

    /** When files were written, where a test says nothing else. */
    static final Instant WRITTEN = Instant.parse("2026-01-10T00:00:00Z");

    /** When the scan begins. */
    static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private final Path folder;
    private final InMemorySource source = new InMemorySource(10);
    private final List<ScanRoot> roots = new ArrayList<>();
    private ScanRequest request = ScanRequest.standard();
    private boolean database;

    ScanFixture(Path folder) {
        this.folder = folder;
        this.roots.add(new ScanRoot.Tree(folder));
        key(ScanRequest.ID);
    }

    ScanFixture live(Namespace namespace, String... documents) {
        database = true;
        source.put(
                new CollectionDescription(
                        namespace, CollectionType.COLLECTION, new BsonDocument(), Optional.of(UUID.randomUUID())),
                List.of(),
                List.of(documents).stream().map(ScanFixture::raw).toList());
        return this;
    }

    /** The words of a scan of the folder {@code .} that wrote its report. */
    static ScanWords words(String report) {
        return new ScanWords(Optional.of(report), List.of("--uri-env", "MONGO_URI"), List.of(), List.of("--path", "."));
    }

    static RawBsonDocument raw(String json) {
        return new RawBsonDocument(BsonBytes.encode(BsonDocument.parse(json)));
    }

    ScanFixture file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ScanFixture file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScanFixture root(ScanRoot root) {
        roots.add(root);
        return this;
    }

    ScanFixture key(String field) {
        return with(request.selection(), request.files(), field, request.maxDocuments());
    }

    ScanFixture collection(String name) {
        return with(
                new NamespaceSelection(Set.of(), List.of(name), List.of()),
                request.files(),
                request.keyField(),
                request.maxDocuments());
    }

    ScanFixture allFiles() {
        return with(request.selection(), FileSelection.everything(), request.keyField(), request.maxDocuments());
    }

    ScanFixture atMost(long documents) {
        return with(request.selection(), request.files(), request.keyField(), documents);
    }

    private ScanFixture with(NamespaceSelection selection, FileSelection files, String key, long most) {
        request = new ScanRequest(
                selection, files, key, request.timeFields(), Set.of("nickname"), ReadLimits.standard(), most, 3);
        return this;
    }

    ScanReport scan() {
        return new ScanForData(
                        database ? Optional.of(source) : Optional.empty(),
                        roots,
                        new ManualClock(NOW),
                        ProgressListener.none(),
                        4711)
                .scan(request, Optional.of("db.example.net/app"), new Cancellation());
    }

    static CollectionReport collection(ScanReport report, String name) {
        return report.collections().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
