package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.DumpNames;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on recovery is typed, command by command, and gives back what was backed up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(OS.WINDOWS)
final class RecoveryPageTest {
    private static final RecoveryPage PAGE = RecoveryPage.read();

    private final RecoverySource source = new RecoverySource();
    private final Map<Way, KeyRing> rings = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final FakeKms kms;

    @TempDir
    private Path work;

    RecoveryPageTest() throws IOException {
        kms = new FakeKms();
    }

    /** How objects are sealed, and which steps of the page open them. */
    enum Way {
        NONE("open-none"),
        AGE("open-age"),
        KEY_FILE("open-key-file"),
        KMS("open-kms");

        private final String step;

        Way(String step) {
            this.step = step;
        }
    }

    @BeforeAll
    void makeKeys(@TempDir Path keys) {
        Path identity = keys.resolve("identity");
        Path keyFile = keys.resolve("key");
        String recipient = KeyFiles.generateAge(identity, Instant.EPOCH);
        KeyFiles.generateAes(keyFile, Instant.EPOCH);
        String key = kms.newKey("eu-central-1");
        rings.put(Way.NONE, new NoEncryption());
        rings.put(Way.AGE, AgeKeyRings.of(List.of(recipient), List.of(identity)));
        rings.put(Way.KEY_FILE, EncryptionSdkKeyRings.ofKeyFiles(List.of(keyFile)));
        rings.put(Way.KMS, EncryptionSdkKeyRings.ofKmsKeys(List.of(key), KmsSuite.clients(kms.endpoint())));
        environment.putAll(Map.of("IDENTITY", identity.toString(), "KEY_FILE", keyFile.toString(), "KEY_ARN", key));
        environment.putAll(Map.of(
                "AWS_ENDPOINT_URL_KMS", kms.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
    }

    @AfterAll
    void stop() {
        kms.close();
    }

    static Stream<Arguments> combinations() {
        return Stream.of(DataFormat.values())
                .flatMap(format -> Stream.of(Compression.values())
                        .flatMap(codec -> Stream.of(Way.values()).map(way -> Arguments.of(format, codec, way))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void page_typed_givesEveryDocumentBack(DataFormat format, Compression codec, Way way)
            throws IOException, InterruptedException {
        Shell shell = new Shell(backUp(format, codec, way), environment);
        List<RecoveryPage.Step> steps = steps(format, codec, way);
        for (RecoveryPage.Step step : steps) {
            shell.require(step.needs());
        }
        for (RecoveryPage.Step step : steps) {
            shell.run(step.script());
        }
        assertRecovered(shell.folder().resolve("opened"), format);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void check_aChangedByte_failsBeforeAnyKeyIsNeeded(Way way) throws IOException, InterruptedException {
        Shell shell = new Shell(backUp(DataFormat.DUMP, Compression.GZIP, way), environment);
        shell.require(List.of("jq"));
        damage(shell.folder());
        assertThat(shell.fail(PAGE.step("check").script())).contains("users.bson");
    }

    @ParameterizedTest
    @EnumSource(names = {"AGE", "KEY_FILE", "KMS"})
    void open_aChangedByte_fails(Way way) throws IOException, InterruptedException {
        Shell shell = new Shell(backUp(DataFormat.DUMP, Compression.GZIP, way), environment);
        RecoveryPage.Step step = PAGE.step(way.step);
        shell.require(step.needs());
        damage(shell.folder());
        assertThat(shell.fail(step.script())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_FILE", "KMS"})
    void open_anObjectInAnothersPlace_fails(Way way) throws IOException, InterruptedException {
        Shell shell = new Shell(backUp(DataFormat.DUMP, Compression.GZIP, way), environment);
        RecoveryPage.Step step = PAGE.step(way.step);
        shell.require(step.needs());
        Path users = users(shell.folder());
        Files.move(users, users.resolveSibling("admins.bson.gz.esdk"));
        shell.fail(step.script());
    }

    @Test
    void page_hasAStepForEverything() {
        assertThat(PAGE.steps())
                .containsOnlyKeys(
                        "look",
                        "check",
                        "open-none",
                        "open-age",
                        "open-key-file",
                        "open-kms",
                        "decompress-gzip",
                        "decompress-zstd",
                        "decompress-brotli",
                        "json");
    }

    private Path backUp(DataFormat format, Compression codec, Way way) throws IOException {
        Path root = Files.createTempDirectory(work, "bucket");
        BackupResult result = Backups.backUp(
                Stores.directory(root),
                source.source(),
                rings.getOrDefault(way, new NoEncryption()),
                Backups.request(format, codec));
        return root.resolve(result.layout().folder().value());
    }

    private static List<RecoveryPage.Step> steps(DataFormat format, Compression codec, Way way) {
        List<String> names = new ArrayList<>(List.of("look", "check", way.step));
        if (codec != Compression.NONE) {
            names.add("decompress-" + codec.text());
        }
        if (format == DataFormat.JSON) {
            names.add("json");
        }
        return Stream.concat(
                        Stream.of(new RecoveryPage.Step("tools", List.of("jq"), "true")),
                        names.stream().map(PAGE::step))
                .toList();
    }

    private void assertRecovered(Path opened, DataFormat format) throws IOException {
        for (String name : source.names()) {
            List<String> found = format == DataFormat.DUMP ? dumped(opened, name) : imported(opened, name);
            assertThat(found.equals(source.documents(name))).as(name).isTrue();
        }
    }

    private static List<String> dumped(Path opened, String name) throws IOException {
        int dot = name.indexOf('.');
        String file = DumpNames.escape(name.substring(dot + 1)) + ".bson";
        return RecoverySource.documents(Files.readAllBytes(
                opened.resolve("dump").resolve(name.substring(0, dot)).resolve(file)));
    }

    private static List<String> imported(Path opened, String name) throws IOException {
        String file = name.replace("/", "%2F");
        Path folder = opened.resolve("collections");
        Stream<String> plain = Files.readAllLines(folder.resolve(file + ".json")).stream()
                .map(RawBsonDocument::parse)
                .map(RecoverySource::hex);
        List<String> rare = RecoverySource.documents(Files.readAllBytes(folder.resolve(file + ".bson")));
        return Stream.concat(plain, rare.stream()).sorted().toList();
    }

    private static void damage(Path backup) throws IOException {
        Path users = users(backup);
        byte[] bytes = Files.readAllBytes(users);
        bytes[bytes.length / 2] ^= 1;
        Files.write(users, bytes);
    }

    private static Path users(Path backup) throws IOException {
        try (Stream<Path> files = Files.walk(backup)) {
            return files.filter(file -> file.getFileName().toString().startsWith("users.bson"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
