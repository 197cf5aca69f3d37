package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
final class JsonContentsTest {
    private static final CollectionDescription ORDERS = Samples.collection("shop.orders");
    private static final CollectionDescription EMPTY = Samples.collection("shop.a collection, \"empty\"");
    private static final CollectionDescription RECENT = Samples.view("shop.recent");
    private static final CollectionDescription WEATHER = Samples.timeSeries("shop.weather");

    private final BackupStore store = new InMemoryStore();

    @TempDir
    private Path folder;

    private static JsonFixture everything() {
        return new JsonFixture()
                .collection(EMPTY)
                .collection(ORDERS, Samples.part(0, 10), Samples.part(10, 15))
                .collection(RECENT)
                .collection(WEATHER, Samples.part(0, 1))
                .file("etc/a.conf", new byte[] {1, 2, 3, 4})
                .file("etc/b.conf", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void visit_everythingInAStore_showsWhatWasStored(int threads) {
        Manifest manifest = BackupFixture.gzip(store).json(everything().parts()).finish();
        Collector seen = Collector.of(contents(manifest), threads);
        assertEverything(seen);
        assertThat(contents(manifest).name()).isEqualTo(BackupFixture.ID.value());
        assertThat(contents(manifest).proven()).isTrue();
    }

    private static void assertEverything(Collector seen) {
        assertThat(seen.documents("shop.orders")).containsExactlyInAnyOrderElementsOf(Samples.documents(0, 15));
        assertThat(seen.documents("shop.weather")).containsExactlyElementsOf(Samples.documents(0, 1));
        assertThat(seen.begun)
                .extracting(StoredCollection::description)
                .containsExactly(EMPTY, ORDERS, RECENT, WEATHER);
        assertThat(seen.ended).hasSize(4);
        assertThat(seen.files.keySet()).extracting(FileAttributes::path).contains("etc/a.conf", "etc/b.conf");
        assertThat(seen.files.values()).contains(new byte[] {1, 2, 3, 4}, new byte[0]);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void visit_anyCompressionAndSealed_showsWhatWasStored(Compression compression) {
        Manifest manifest = new BackupFixture(store, compression, new FlippedBits())
                .json(everything().parts())
                .finish();
        assertEverything(Collector.of(JsonContents.stored(store, manifest, new FlippedBits()), 2));
    }

    @Test
    void visit_fileWithAnotherLayout_showsTheSame() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String pretty = mapper.writerWithDefaultPrettyPrinter()
                .writeValueAsString(mapper.readTree(everything().text()));
        assertEverything(Collector.of(file("pretty.json", pretty), 1));
    }

    @Test
    void visit_compressedFile_showsTheSame() throws IOException {
        Path file = folder.resolve("backup.json.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(everything().text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertEverything(Collector.of(JsonContents.file(file), 2));
    }

    @Test
    void visit_randomDocuments_givesTheSameBytesInOrder(Seed seed) throws IOException {
        var documents = seed.documents();
        List<byte[]> raw =
                java.util.stream.Stream.generate(documents::next).limit(300).toList();
        RawPart[] blocks = raw.stream().map(bytes -> new RawPart(bytes, 1)).toArray(RawPart[]::new);
        JsonContents contents =
                file("random.json", new JsonFixture().collection(ORDERS, blocks).text());
        java.io.ByteArrayOutputStream seen = new java.io.ByteArrayOutputStream();
        contents.visit(
                new Nothing(block -> seen.write(
                        block.bytes().array(),
                        block.bytes().offset(),
                        block.bytes().length())),
                1,
                new Cancellation());
        java.io.ByteArrayOutputStream expected = new java.io.ByteArrayOutputStream();
        raw.forEach(expected::writeBytes);
        assertThat(seen.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void visit_manyBlocks_showsEachDocumentOnce() throws IOException {
        RawPart[] blocks = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> RawPart.of(List.of(new BsonDocument("_id", new org.bson.BsonInt32(i))
                        .append("text", new org.bson.BsonString("x".repeat(200_000))))))
                .toArray(RawPart[]::new);
        JsonContents contents =
                file("large.json", new JsonFixture().collection(ORDERS, blocks).text());
        assertThat(Collector.of(contents, 3).documents("shop.orders"))
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void visit_regexOperatorInAValidator_comesBackAsItWas() throws IOException {
        BsonDocument options = BsonBytes.decode(BsonBytes.encode(new BsonDocument(
                "validator",
                new BsonDocument("$regex", new org.bson.BsonString("@"))
                        .append("$options", new org.bson.BsonString("i")))));
        CollectionDescription strict =
                new CollectionDescription(ORDERS.namespace(), ORDERS.type(), options, ORDERS.uuid());
        Collector seen =
                Collector.of(file("a.json", new JsonFixture().collection(strict).text()), 1);
        assertThat(seen.begun).extracting(StoredCollection::description).containsExactly(strict);
    }

    /** Each line takes something away from a good document or puts something else there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "documents":15,             | "documents":14,                    | states
                    "raw_bytes":                | "raw_bytes":1                      | states
                    "sha256":"                  | "sha256":"0                        | unexpected
                    "checksums":                | "checks":                          | checksums
                    "collections":{             | "collection":{                     | collections
                    "backup_metadata"           | "metadata"                         | backup_metadata
                    "shop.weather":{"documents" | "shop.other":{"documents"          | no checksum of 'shop.weather'
                    "checksums":{               | "checksums":{"a.b":{"documents":0,"raw_bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}, | a checksum of 'a.b'
                    "checksums":{               | "checksums":{"shop.weather":null, | unexpected
                    document 11                 | document 12                        | states
                    {"$numberInt": "3"}         | {"$numberInt": 3}                  | line
                    {"$numberInt": "3"}         | {"$numberInt": "x"}                | from line
                    AQIDBA==                    | AQIDBQ==                           | etc/a.conf
                    AQIDBA==                    | %                                  | base64
                    "size":4                    | "size":5                           | etc/a.conf
                    "shop.recent":              | "shop.orders":                     | twice
                    "shop.recent":              | "recent":                          | database.collection
                    "type": "view", "documents":[ | "type": "view", "documents":[{}  | of a view
                    "type": "timeseries", "documents":[ | "type": "timeseries", "docs":[ | without documents
                    }}                          | }}{}                               | behind its end
                    {"_id": {"$numberInt": "0"} | 7, {"_id": {"$numberInt": "0"}     | from line
                    """)
    void visit_changedInOnePlace_isCorruptAndSaysWhere(String from, String to, String message) throws IOException {
        String good = everything().text();
        assertThat(good).contains(from);
        int last = from.equals("}}") ? good.lastIndexOf(from) : good.indexOf(from);
        String bad = good.substring(0, last) + to + good.substring(last + from.length());
        JsonContents contents = file("bad.json", bad);
        assertThatThrownBy(() -> Collector.of(contents, 2))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining(message);
    }

    @Test
    void visit_memberBehindTheDocuments_isCorrupt() throws IOException {
        JsonContents contents = file("late.json", everything().text().replaceFirst("\\n\\]\\}", "], \"options\":{}}"));
        assertThatThrownBy(() -> Collector.of(contents, 1))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("too late");
    }

    @Test
    void visit_cutOffAnywhere_isCorrupt() throws IOException {
        String good = everything().text();
        for (int length = 0; length < good.length() - 1; length += 97) {
            JsonContents contents = file("cut.json", good.substring(0, length));
            assertThatThrownBy(() -> Collector.of(contents, 2)).isInstanceOf(CorruptBackupException.class);
        }
    }

    @Test
    void visit_newerVersion_isUnsupported() throws IOException {
        JsonContents contents =
                file("new.json", everything().text().replace("\"format_version\":1", "\"format_version\":2"));
        assertThatThrownBy(() -> Collector.of(contents, 1)).isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void visit_partChangedInTheStore_showsNothingOfIt() {
        Manifest manifest = BackupFixture.gzip(store).json(everything().parts()).finish();
        ObjectKey key = BackupFixture.LAYOUT.key("backup.json");
        byte[] bytes = store.readAll(key, 100_000);
        bytes[bytes.length - 40] ^= 1;
        store.write(key, bytes, Precondition.none());
        assertThatThrownBy(() -> Collector.of(contents(manifest), 2))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void visit_indexThatListsSomethingElse_isCorrupt() {
        Manifest manifest = BackupFixture.gzip(store)
                .json(everything().parts())
                .file("a", new byte[1])
                .finish();
        assertThatThrownBy(() -> Collector.of(contents(manifest), 2)).isInstanceOf(CorruptBackupException.class);
    }

    @Test
    void visit_collectionPassedOver_isNotHeldAgainstItsChecksum() throws IOException {
        JsonContents contents = file("a.json", everything().text().replace("document 11", "document 12"));
        contents.visit(new Nothing(), 2, new Cancellation());
        assertThat(contents.name()).endsWith("a.json");
    }

    @Test
    void visit_cancelled_stops() throws IOException {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        JsonContents contents = file("a.json", everything().text());
        assertThatThrownBy(() -> contents.visit(new Nothing(block -> {}), 2, cancellation))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void visit_fileThatCannotBeTaken_namesIt() throws IOException {
        JsonContents contents = file("a.json", everything().text());
        ContentsVisitor failing = new Nothing() {
            @Override
            public void file(FileAttributes file, InputStream content) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> contents.visit(failing, 1, new Cancellation()))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("etc/a.conf");
    }

    @Test
    void visit_noSuchFile_saysSo() {
        JsonContents contents = JsonContents.file(folder.resolve("none.json"));
        assertThatThrownBy(() -> contents.visit(new Nothing(), 1, new Cancellation()))
                .isInstanceOf(ConfigurationException.class);
    }

    private JsonContents contents(Manifest manifest) {
        return JsonContents.stored(store, manifest, new NoEncryption());
    }

    private JsonContents file(String name, String text) throws IOException {
        return JsonContents.file(Files.writeString(folder.resolve(name), text));
    }
}
