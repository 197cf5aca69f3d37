package dev.nightkeep.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.backup.ImpatientClock;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.KeyRequiredException;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class FollowDocumentTest {
    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySource source = new InMemorySource();
    private final ManualClock clock = new ManualClock();

    private void put(String... documents) {
        List<RawBsonDocument> all = new ArrayList<>(SampleDocuments.numbered(50));
        Stream.of(documents).map(RawBsonDocument::parse).forEach(all::add);
        Backups.put(source, "app.chats", "{}", all);
    }

    private void backUp() {
        backUp(new NoEncryption(), DataFormat.DUMP);
    }

    private void backUp(KeyRing keys, DataFormat format) {
        clock.advance(Duration.ofMillis(300));
        new RunBackup(store, source, keys, new ImpatientClock(clock), "test", ProgressListener.none())
                .run(Backups.request(format, Compression.GZIP), new Cancellation());
    }

    private HistoryReport follow(String id) {
        return follow("chats", id, manifest -> new NoEncryption());
    }

    private HistoryReport follow(String collection, String id, java.util.function.Function<Manifest, KeyRing> keys) {
        HistoryQuery query = new HistoryQuery(collection, Optional.empty(), IdList.of(Stream.of(id)), Optional.empty());
        return new FollowDocument(store, keys, ProgressListener.none()).follow(query, 2, new Cancellation());
    }

    private static List<String> states(HistoryReport report) {
        assertThat(report.documents()).hasSize(1);
        return report.documents().getFirst().versions().stream()
                .map(version -> "%d %s %s"
                        .formatted(
                                version.backups(),
                                version.state(),
                                version.changes()
                                        .map(changes -> Long.toString(changes.total()))
                                        .orElse("-")))
                .toList();
    }

    @Test
    void document_isFollowedThroughItsVersions() {
        put();
        backUp();
        put("{_id: 'x', a: 1, b: 1}");
        backUp();
        backUp();
        put("{_id: 'x', a: 2, b: 1}");
        backUp();
        put();
        backUp();
        put("{_id: 'x', a: 2, b: 1}");
        backUp();
        assertThat(states(follow("x")))
                .containsExactly("1 MISSING -", "2 PRESENT -", "1 PRESENT 1", "1 MISSING -", "1 PRESENT 0");
        HistoryReport report = follow("app.chats", "\"x\"", manifest -> new NoEncryption());
        assertThat(report.backups()).isEqualTo(6);
        assertThat(report.documents().getFirst().id()).isEqualTo("\"x\"");
        assertThat(report.documents()
                        .getFirst()
                        .versions()
                        .get(2)
                        .changes()
                        .orElseThrow()
                        .fields())
                .singleElement()
                .satisfies(field -> assertThat(field.path()).isEqualTo("a"));
        assertThat(new String(report.toJson(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"state\" : \"missing\"", "\"path\" : \"a\"");
    }

    @Test
    void droppedCollection_isToldFromADocumentThatIsMissing() {
        put("{_id: 'x'}");
        Backups.put(source, "app.other", "{}", SampleDocuments.numbered(1));
        backUp();
        source.drop(dev.nightkeep.namespace.Namespace.parse("app.chats"));
        backUp();
        assertThat(states(follow("x"))).containsExactly("1 PRESENT -", "1 NO_COLLECTION -");
    }

    @Test
    void idOfSeveralTypes_isSeveralDocuments_andNumbersOfOneValueAreOne() {
        put("{_id: '7'}");
        backUp();
        List<RawBsonDocument> retyped = new ArrayList<>();
        retyped.add(RawBsonDocument.parse("{_id: 7.0}"));
        Backups.put(source, "app.chats", "{}", retyped);
        backUp();
        HistoryReport report = follow("7");
        assertThat(report.documents())
                .extracting(DocumentHistory::id)
                .containsExactlyInAnyOrder("{\"$numberInt\": \"7\"}", "\"7\"");
        assertThat(report.documents().getFirst().versions()).hasSize(2);
    }

    @Test
    void databases_areToldApart_andOneCanBeMeant() {
        put("{_id: 'x'}");
        Backups.put(source, "web.chats", "{}", List.of(RawBsonDocument.parse("{_id: 'x'}")));
        backUp();
        assertThat(follow("x").documents()).hasSize(2);
        HistoryQuery one = new HistoryQuery("chats", Optional.of("web"), IdList.of(Stream.of("x")), Optional.empty());
        assertThat(new FollowDocument(store, manifest -> new NoEncryption(), ProgressListener.none())
                        .follow(one, 1, new Cancellation())
                        .documents())
                .singleElement()
                .satisfies(history -> assertThat(history.namespace().database()).isEqualTo("web"));
    }

    @Test
    void backupsThatCannotBeOpened_areNamed_andTheOthersAreRead() {
        put("{_id: 'x', a: 1}");
        backUp();
        backUp(TestKeys.of("k"), DataFormat.DUMP);
        backUp(new NoEncryption(), DataFormat.JSON);
        HistoryReport locked = follow("chats", "x", manifest -> {
            if (manifest.isSealed()) {
                throw new KeyRequiredException("It is locked", "Give the key");
            }
            return new NoEncryption();
        });
        assertThat(locked.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.code()).isEqualTo("key-required"));
        assertThat(states(locked)).containsExactly("2 PRESENT -");
        HistoryReport opened =
                follow("chats", "x", manifest -> manifest.isSealed() ? TestKeys.of("k") : new NoEncryption());
        assertThat(opened.unread()).isEmpty();
        assertThat(states(opened)).containsExactly("3 PRESENT -");
    }

    @Test
    void collections_whoseOrderIsAnother_areReadWhole() {
        List<RawBsonDocument> documents = Stream.of("b", "a", "c")
                .map(id -> RawBsonDocument.parse("{_id: '%s'}".formatted(id)))
                .toList();
        Backups.put(source, "app.capped", "{capped: true, size: 4096}", documents);
        backUp();
        assertThat(follow("capped", "a", manifest -> new NoEncryption()).documents())
                .hasSize(1);
    }

    @Test
    void documentThatIsNowhere_hasNoHistory() {
        put();
        backUp();
        assertThat(follow("nobody").documents()).isEmpty();
        assertThat(follow("none", "1", manifest -> new NoEncryption()).documents())
                .isEmpty();
    }

    @Test
    void partsThatCannotHoldTheId_areNotRead() {
        List<RawBsonDocument> large = IntStream.range(0, 200)
                .mapToObj(id -> SampleDocuments.document(new BsonInt32(id), new BsonString(("x" + id).repeat(30_000))))
                .toList();
        Backups.put(source, "app.chats", "{}", large);
        backUp();
        ObjectKey key = store.list(Listing.objects("default/")).objects().stream()
                .map(StoredObject::key)
                .filter(each -> each.name().endsWith("chats.bson.gz"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = store.readAll(key, 1 << 24);
        bytes[bytes.length - 100] ^= 1;
        store.write(key, bytes, Precondition.none());
        List<Boolean> read = IntStream.iterate(0, id -> id < 200, id -> id + 20)
                .mapToObj(id -> follow("%d".formatted(id)).unread().isEmpty())
                .toList();
        assertThat(read).contains(true, false);
    }

    @RepeatedTest(5)
    void randomIds_areEachFoundByTheirText(Seed seed) {
        List<RawBsonDocument> documents = seed.documents().idValues(300).stream()
                .map(id -> SampleDocuments.raw(new BsonDocument("_id", id).append("n", new BsonInt32(1))))
                .toList();
        Backups.put(source, "app.chats", "{}", documents);
        backUp();
        Random random = seed.random();
        for (int i = 0; i < 20; i++) {
            RawBsonDocument wanted = documents.get(random.nextInt(documents.size()));
            String text = dev.nightkeep.bson.BsonScan.text(SampleDocuments.id(wanted));
            assertThat(follow(text).documents()).as(text).isNotEmpty();
        }
    }
}
