package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.ApplyRestore;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole backups, sealed in every way: they come back, every change of a byte is found, and no key lies in them. */
final class EncryptedBackupTest {
    private static final int NO_LIMIT = 1 << 24;
    private static final List<RawBsonDocument> DOCUMENTS = SampleDocuments.numbered(200);

    @TempDir
    private Path folder;

    private final InMemoryStore store = new InMemoryStore();
    private final Map<String, KeyRing> rings = new HashMap<>();
    private final Map<String, KeyRing> others = new HashMap<>();
    private final FakeKms kms;

    EncryptedBackupTest() throws IOException {
        kms = new FakeKms();
    }

    @BeforeEach
    void makeKeys() {
        make(1, rings);
        make(2, others);
    }

    private void make(int number, Map<String, KeyRing> made) {
        Path age = folder.resolve("age" + number);
        Path aes = folder.resolve("aes" + number);
        String recipient = KeyFiles.generateAge(age, Instant.EPOCH);
        KeyFiles.generateAes(aes, Instant.EPOCH);
        made.put("age", AgeKeyRings.of(List.of(recipient), List.of(age)));
        made.put("key file", EncryptionSdkKeyRings.ofKeyFiles(List.of(aes)));
        made.put(
                "kms",
                EncryptionSdkKeyRings.ofKmsKeys(
                        List.of(kms.newKey(KmsSuite.REGION)), KmsSuite.clients(kms.endpoint())));
    }

    @AfterEach
    void stop() {
        kms.close();
    }

    static Stream<Arguments> combinations() {
        return Stream.of("age", "key file", "kms")
                .flatMap(way -> Stream.of(Compression.values())
                        .flatMap(codec ->
                                Stream.of(DataFormat.values()).map(format -> Arguments.of(way, codec, format))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void backup_sealed_comesBackAndLosesNoChange(String way, Compression codec, DataFormat format) throws IOException {
        KeyRing ring = ring(rings, way);
        BackupResult backup = Backups.backUp(store, source(), ring, Backups.request(format, codec));
        assertThat(verify(backup, ring).problems()).isEmpty();
        assertThat(restored(backup, ring)).containsExactlyInAnyOrderElementsOf(DOCUMENTS);
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> restored(backup, ring(others, way)))
                .withMessageContaining("other keys than those given");
        assertNoKeyLiesThere();
        assertEveryChangeIsFound(backup, ring);
    }

    private static InMemorySource source() {
        InMemorySource source = new InMemorySource();
        Backups.put(source, "app.users", "{}", DOCUMENTS);
        return source;
    }

    private static KeyRing ring(Map<String, KeyRing> from, String way) {
        return Objects.requireNonNull(from.get(way));
    }

    private VerificationReport verify(BackupResult backup, KeyRing ring) {
        return new VerifyBackup(store, ring, ProgressListener.none())
                .verify(backup.manifest(), PartSample.everything(), 2, new Cancellation());
    }

    private List<RawBsonDocument> restored(BackupResult backup, KeyRing ring) {
        InMemoryTarget target = new InMemoryTarget();
        var unused = new ApplyRestore(
                        StoredContents.open(store, backup.manifest(), ring),
                        target,
                        new SystemClock(),
                        ProgressListener.none())
                .apply(RestoreRequest.standard(), new Cancellation());
        return target.documents(new Namespace("app", "users"));
    }

    private void assertEveryChangeIsFound(BackupResult backup, KeyRing ring) {
        for (ObjectKey key : objects(backup)) {
            byte[] original = store.readAll(key, NO_LIMIT);
            byte[] changed = original.clone();
            changed[changed.length / 2] ^= 1;
            store.write(key, changed, Precondition.none());
            assertThat(verify(backup, ring).problems()).as(key.value()).isNotEmpty();
            assertThatExceptionOfType(NightkeepException.class)
                    .as(key.value())
                    .isThrownBy(() -> restored(backup, ring));
            store.write(key, original, Precondition.none());
        }
    }

    private List<ObjectKey> objects(BackupResult backup) {
        return StoredSizes.below(store, backup.layout().folder()).keySet().stream()
                .filter(name -> !name.equals(BackupLayout.MANIFEST))
                .map(backup.layout()::key)
                .toList();
    }

    private void assertNoKeyLiesThere() throws IOException {
        for (StoredObject object : store.list(Listing.objects("")).objects()) {
            String name = object.key().value();
            String text = new String(store.readAll(object.key(), NO_LIMIT), StandardCharsets.ISO_8859_1);
            for (String file : List.of("age1", "aes1")) {
                String secret = Files.readAllLines(folder.resolve(file)).getLast();
                assertThat(text).as(name).doesNotContain(secret).doesNotContain(secret.substring(20, 40));
            }
            assertThat(text).as(name).doesNotContain("planted-secret", "AKIDEXAMPLE", "document 1");
        }
    }
}
