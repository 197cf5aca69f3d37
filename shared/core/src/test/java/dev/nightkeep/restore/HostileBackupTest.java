package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.Totals;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups that somebody made in order to do harm, and that vouch for themselves as good ones do. */
final class HostileBackupTest {
    private static final String OBJECT =
            "{\"object\":{\"key\":\"%s\",\"kind\":\"%s\",\"namespace\":\"%s\",\"bytes\":%s," + "\"sha256\":\""
                    + "9f".repeat(32) + "\",\"parts\":%s,\"documents\":%s,\"rawBytes\":%s%s}}\n";
    private static final String PART =
            "{\"part\":{\"offset\":%s,\"bytes\":%s,\"rawBytes\":%s,\"documents\":%s,\"sha256\":\"" + "9f".repeat(32)
                    + "\"}}\n";

    private final InMemoryStore store = new InMemoryStore();

    @TempDir
    Path folder;

    private Manifest indexed(String lines) {
        byte[] index = DumpFiles.gzip(lines.getBytes(StandardCharsets.UTF_8));
        store.write(BackupFixture.LAYOUT.key(BackupLayout.PART_INDEX), index, Precondition.none());
        PartIndexReference reference =
                new PartIndexReference(BackupLayout.PART_INDEX, index.length, Digest.of(index, 0, index.length));
        return BackupFixture.gzip(store).manifest(reference, Totals.NONE);
    }

    private void assertRefused(Manifest manifest, String why) {
        assertThat(new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                        .verify(manifest, PartSample.everything(), 2, new Cancellation())
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains(why));
        InMemoryTarget target = new InMemoryTarget();
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> restore(manifest, target));
        assertThat(target.collections()).isEmpty();
        assertNotUnpacked(manifest);
    }

    private void restore(Manifest manifest, InMemoryTarget target) {
        new RunRestore(
                        contents(manifest),
                        target,
                        "memory",
                        Optional.empty(),
                        new SystemClock(),
                        ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
    }

    private void assertNotUnpacked(Manifest manifest) {
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> new UnpackBackup(contents(manifest), ProgressListener.none())
                        .unpack(folder.resolve("dump"), Optional.of(folder.resolve("files")), new Cancellation()));
        assertThat(folder).isEmptyDirectory();
    }

    private BackupContents contents(Manifest manifest) {
        return StoredContents.open(store, manifest, new NoEncryption());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "dump/../../x",
                "/etc/cron.d/x",
                "dump//x",
                "dump\\\\..\\\\x",
                "dump/\\u0000",
                "dump/.",
                ""
            })
    void keyThatLeadsOut_isRefused(String key) {
        assertRefused(indexed(OBJECT.formatted(key, "documents", "a.b", 0, 0, 0, 0, "")), "line 1");
    }

    @ParameterizedTest
    @CsvSource({
        "../x, rw-------",
        "/etc/cron.d/x, rw-------",
        "a/../../x, rw-------",
        "a\\\\x, rw-------",
        "a, rwxrwxrwt",
        "a, 777",
        "'', rw-------"
    })
    void hostFileThatLeadsOutOrHasOddRights_isRefused(String path, String mode) {
        String file = ",\"file\":{\"path\":\"%s\",\"mode\":\"%s\",\"modified\":\"2026-10-01T08:00:00Z\"}"
                .formatted(path, mode);
        assertRefused(indexed(OBJECT.formatted("files/a", "file", "a.b", 0, 0, 0, 0, file)), "line 1");
        assertRefused(indexed(OBJECT.formatted("files/a", "file", "a.b", 0, 0, 0, 0, ",\"file\":{}")), "line 1");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0",
        "0, -1, 0, 0",
        "0, 0, -1, 0",
        "0, 0, 0, -1",
        "0, 1000000000000000000, 0, 0",
        "0, 0, 1000000000000000000, 0",
        "0, 99999999999999999999, 0, 0",
        "0.5, 0, 0, 0",
        "'\"0\"', 0, 0, 0"
    })
    void numbersThatNoPartHas_areRefused(String offset, String bytes, String rawBytes, String documents) {
        assertRefused(indexed(PART.formatted(offset, bytes, rawBytes, documents)), "line 1");
    }

    @Test
    void sumsThatDoNotHold_areRefused() {
        String part = PART.formatted(0, 10, 10, 1);
        String object = "dump/a/b.bson.gz";
        assertRefused(
                indexed(part + OBJECT.formatted(object, "documents", "a.b", 10, "1000000000000000000", 1, 10, "")),
                "line 2");
        assertRefused(
                indexed(part
                        + PART.formatted(5, 10, 10, 1)
                        + OBJECT.formatted(object, "documents", "a.b", 20, 2, 2, 20, "")),
                "line 3");
        String most = OBJECT.formatted("files/%s", "prelude", "a.b", Long.MAX_VALUE, 0, 0, 0, "");
        assertRefused(indexed(most.replace("%s", "a") + most.replace("%s", "b")), "more than can be counted");
    }

    @Test
    void nestingAndDoublesAndUnknownKinds_areRefused() {
        assertRefused(indexed("{\"part\":{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}}\n"), "line 1");
        assertRefused(indexed("[".repeat(30_000) + "\n"), "line 1");
        assertRefused(indexed(OBJECT.formatted("a", "secret", "a.b", 0, 0, 0, 0, "")), "line 1");
        String object = OBJECT.formatted("a", "prelude", "a.b", 0, 0, 0, 0, "");
        assertRefused(indexed(object + object), "listed twice");
    }

    @Test
    void indexThatIsABomb_isRefusedAtItsFirstLine() {
        assertRefused(indexed(" ".repeat(50 << 20)), "line 1");
        assertRefused(indexed("\n".repeat(50 << 20)), "line 1");
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void partThatIsABomb_isRefused(Compression compression) {
        byte[] zeros = new byte[32 << 20];
        BackupFixture fixture =
                new BackupFixture(store, compression, new NoEncryption()).metadata(Samples.collection("a.b"));
        fixture.object("dump/a/b.bson", ObjectKind.DOCUMENTS, Optional.of("a.b"), List.of(new RawPart(zeros, 1)));
        assertRefused(fixture.finish(), "whole documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "/", "//tmp"})
    void databaseWhoseNameLeadsOut_isNotUnpacked(String database) {
        CollectionDescription collection = Samples.collection("a.b");
        Manifest manifest = BackupFixture.gzip(store)
                .object(
                        "dump/a/b.metadata.json.gz",
                        ObjectKind.METADATA,
                        Optional.of(database + ".b"),
                        List.of(new RawPart(new MetadataDocument(collection, List.of()).toJson(), 0)))
                .object(
                        "dump/a/b.bson.gz",
                        ObjectKind.DOCUMENTS,
                        Optional.of(database + ".b"),
                        List.of(Samples.part(0, 1)))
                .finish();
        assertNotUnpacked(manifest);
    }

    @Test
    void collectionListedTwice_isRefused() {
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(Samples.collection("a.b"))
                .documents(Samples.collection("a.b"), Samples.part(0, 1))
                .object(
                        "dump/x.metadata.json.gz",
                        ObjectKind.METADATA,
                        Optional.of("a.b"),
                        List.of(new RawPart("{}".getBytes(StandardCharsets.UTF_8), 0)))
                .object("dump/x.bson.gz", ObjectKind.DOCUMENTS, Optional.of("a.b"), List.of(Samples.part(1, 2)))
                .finish();
        assertRefused(manifest, "second metadata");
    }

    @Test
    void metadataNestedTooDeeply_isRefused() {
        assertRefused(
                withMetadata("{\"options\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001)), "Extended JSON");
        String exact = Base64.getEncoder().encodeToString(nested(10_000));
        assertRefused(withMetadata("{\"nightkeepBson\":\"%s\"}".formatted(exact)), "nested too deeply");
    }

    private Manifest withMetadata(String json) {
        RawPart part = new RawPart(json.getBytes(StandardCharsets.UTF_8), 0);
        return BackupFixture.gzip(store)
                .object("dump/a/b.metadata.json.gz", ObjectKind.METADATA, Optional.of("a.b"), List.of(part))
                .documents(Samples.collection("a.b"), Samples.part(0, 1))
                .finish();
    }

    private static byte[] nested(int levels) {
        int element = 3 + Integer.BYTES + 1;
        int length = levels * element + 5;
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (int level = 0; level < levels; level++) {
            bytes.putInt(length - level * element).put((byte) 3).put((byte) 'a').put((byte) 0);
        }
        return bytes.putInt(5).array();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 4, 0, 17 << 20, Integer.MAX_VALUE})
    void documentOfImpossibleLength_isRefused(int length) {
        byte[] document = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array();
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(Samples.collection("a.b"))
                .documents(Samples.collection("a.b"), new RawPart(document, 1))
                .finish();
        assertRefused(manifest, "whole documents");
    }
}
