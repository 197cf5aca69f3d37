package dev.nightkeep.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.salvage.ProblemKind;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a scan looks into, and that it leaves all of them as they are. */
final class ScanTreesTest {
    private static final String DOCUMENT = "{\"_id\": 1}";

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private ScanFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new ScanFixture(folder);
    }

    private List<String> names(ScanReport report) {
        return report.sources().stream()
                .map(source -> source.facts().name().substring(folder.toString().length() + 1))
                .toList();
    }

    @Test
    void scan_looksIntoTheUsualFiles_compressedOnesToo() {
        for (String name : List.of(
                "conversations.json",
                "a/b/conversation_1.jsonl.gz",
                "backup.bson",
                "export.ndjson.br",
                "recovery_report.json.zst",
                "kb_populated_2.json",
                "other.json",
                "conversations.txt",
                "conversations.metadata.json")) {
            fixture.file(name, DOCUMENT);
        }
        ScanReport report = fixture.scan();
        assertThat(names(report))
                .containsExactly(
                        "a/b/conversation_1.jsonl.gz",
                        "backup.bson",
                        "conversations.json",
                        "export.ndjson.br",
                        "kb_populated_2.json",
                        "recovery_report.json.zst");
        assertThat(report.passedOver().otherFiles()).isEqualTo(3);
    }

    @Test
    void scan_allFiles_looksIntoEveryOne() {
        assertThat(names(fixture.allFiles()
                        .file("x.txt", DOCUMENT)
                        .file("y/z", DOCUMENT)
                        .scan()))
                .containsExactly("x.txt", "y/z");
    }

    @Test
    void scan_links_areNotFollowed_andLoopsEnd() throws IOException {
        Files.writeString(outside.resolve("conversations.json"), DOCUMENT);
        fixture.file("in/conversations.json", DOCUMENT);
        Files.createSymbolicLink(folder.resolve("out"), outside);
        Files.createSymbolicLink(folder.resolve("in/loop"), folder);
        Files.createSymbolicLink(folder.resolve("backup.json"), outside.resolve("conversations.json"));
        ScanReport report = fixture.scan();
        assertThat(names(report)).containsExactly("in/conversations.json");
        assertThat(report.passedOver().links()).isEqualTo(3);
    }

    @Test
    void read_folderThatBecameALink_isRefused() throws IOException {
        fixture.file("in/conversations.json", DOCUMENT);
        Files.writeString(outside.resolve("conversations.json"), DOCUMENT);
        Listed listed = new Listed();
        ScanRoot.listAll(
                List.of(new ScanRoot.Tree(folder)),
                FileSelection.everything(),
                new dev.nightkeep.salvage.FileDocuments(
                        dev.nightkeep.salvage.KeyNames.of("_id"), dev.nightkeep.salvage.ReadLimits.standard()),
                listed,
                new Cancellation());
        Files.delete(folder.resolve("in/conversations.json"));
        Files.delete(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in"), outside);
        assertThat(listed.sources())
                .singleElement()
                .satisfies(source -> org.assertj.core.api.Assertions.assertThatExceptionOfType(
                                java.nio.file.NoSuchFileException.class)
                        .isThrownBy(() -> source.read(document -> true)));
    }

    @Test
    void scan_twoRootsWithTheSameFile_readItOnce() {
        fixture.file("a/conversations.json", DOCUMENT).root(new ScanRoot.Tree(folder.resolve("a")));
        fixture.root(new ScanRoot.Tree(folder.resolve("a/conversations.json")));
        assertThat(fixture.scan().sources()).hasSize(1);
    }

    @Test
    void scan_oneFileByItsName_isReadWhateverPatternsSay() {
        fixture.file("any.thing", DOCUMENT).root(new ScanRoot.Tree(folder.resolve("any.thing")));
        assertThat(names(fixture.scan())).containsExactly("any.thing");
    }

    @Test
    void scan_whatMayNotBeRead_isNamed_andTheRestIsRead() throws IOException {
        fixture.file("a/conversations.json", DOCUMENT)
                .file("b/conversations.json", DOCUMENT)
                .file("c/conversations.json", DOCUMENT);
        Files.setPosixFilePermissions(
                folder.resolve("a/conversations.json"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder.resolve("b"), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(folder.resolve("a/conversations.json")))
                .as("root reads everything")
                .isFalse();
        ScanReport report = fixture.scan();
        Files.setPosixFilePermissions(folder.resolve("b"), PosixFilePermissions.fromString("rwx------"));
        assertThat(report.complete()).isFalse();
        assertThat(report.problems()).containsEntry(ProblemKind.UNREADABLE, 1L);
        assertThat(report.passedOver().unreadableNamed())
                .singleElement()
                .asString()
                .contains("b (permission denied)");
        assertThat(report.documents()).isEqualTo(1);
    }

    @Test
    void scan_changesNothing() throws IOException {
        fixture.file("conversations.json", "[%s".formatted(DOCUMENT))
                .file("a/backup.json", "broken")
                .file("x", "y");
        Map<String, String> before = state();
        fixture.live(ScanFixture.TALKS, DOCUMENT).scan();
        assertThat(state()).isEqualTo(before);
    }

    /** Every file with its time and content, and every folder with its time. */
    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                byte[] content = Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path);
                state.put(
                        path.toString(), Files.getLastModifiedTime(path) + " " + Digest.of(content, 0, content.length));
            }
        }
        return state;
    }

    @Test
    void scan_prefixOfAStore_readsObjects_butNotWhatNightkeepNotesThere() {
        BackupStore store = new InMemoryStore();
        for (String key : List.of("old/conversations.json", "control/backup.json", "other/x.json")) {
            store.write(ObjectKey.of(key), DOCUMENT.getBytes(StandardCharsets.UTF_8), Precondition.none());
        }
        fixture.root(new ScanRoot.Prefix(store, ""));
        ScanReport report = fixture.scan();
        assertThat(report.sources()).singleElement().satisfies(source -> {
            assertThat(source.facts().address()).isEqualTo("old/conversations.json");
            assertThat(source.facts().kind()).isEqualTo(SourceKind.OBJECT);
            assertThat(source.documents()).isEqualTo(1);
        });
    }

    @Test
    void scan_objectThatCannotBeRead_isNamed() {
        BackupStore store = new InMemoryStore();
        store.write(ObjectKey.of("conversations.json"), DOCUMENT.getBytes(StandardCharsets.UTF_8), Precondition.none());
        fixture.root(new ScanRoot.Prefix(new Unreadable(store), ""));
        ScanReport report = fixture.file("backup.json", DOCUMENT).scan();
        assertThat(report.problems()).containsOnlyKeys(ProblemKind.UNREADABLE);
        assertThat(report.complete()).isFalse();
        assertThat(report.documents()).isEqualTo(1);
    }

    /** Lists objects and gives none. */
    private static final class Unreadable extends ForwardingStore {
        Unreadable(BackupStore store) {
            super(store);
        }

        @Override
        public InputStream read(ObjectKey key, long offset) {
            throw new StoreUnavailableException("Reading broke off", "Try again");
        }
    }

    @Test
    void scan_nameThatIsNoUtf8_isReadAndOpenedAgain() throws IOException, InterruptedException {
        String script = "printf '%s' '[{\"_id\": 1}]' > \"$(printf 'conversations_\\377.json')\"";
        int exit = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .start()
                .waitFor();
        assumeThat(exit).as("a file system that takes such names").isZero();
        ScanReport report = fixture.live(ScanFixture.TALKS).scan();
        assertThat(report.sources()).singleElement().satisfies(source -> {
            assertThat(source.documents()).isEqualTo(1);
            assertThat(source.facts().address()).endsWith("conversations_%FF.json");
            assertThat(new SourceOpener(report.settings(), java.util.Optional.empty())
                            .open(source)
                            .read(document -> true)
                            .sha256())
                    .isEqualTo(source.sha256().orElseThrow());
        });
    }
}
