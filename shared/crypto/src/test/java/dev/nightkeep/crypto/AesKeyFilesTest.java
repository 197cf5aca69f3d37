package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.KeyRingContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AesKeyFilesTest extends KeyRingContract {
    @TempDir
    private Path folder;

    private Path first = Path.of("first");
    private Path second = Path.of("second");
    private String firstName = "";

    @BeforeEach
    void makeKeys() {
        first = folder.resolve("first");
        second = folder.resolve("second");
        firstName = KeyFiles.generateAes(first, Instant.EPOCH);
        KeyFiles.generateAes(second, Instant.EPOCH);
    }

    @Override
    protected KeyRing keyRing() {
        return EncryptionSdkKeyRings.ofKeyFiles(List.of(first));
    }

    @Override
    protected KeyRing otherKeyRing() {
        return EncryptionSdkKeyRings.ofKeyFiles(List.of(second));
    }

    @Override
    protected boolean bindsContext() {
        return true;
    }

    @Test
    void ring_saysWhatItIs() {
        KeyRing ring = EncryptionSdkKeyRings.ofKeyFiles(List.of(first, second));
        assertThat(ring.scheme()).isEqualTo("aws-encryption-sdk");
        assertThat(ring.suffix()).isEqualTo(".esdk");
        assertThat(ring.keyIds()).containsExactly(firstName);
    }

    @Test
    void open_afterRotation_takesTheOldKeyToo() throws IOException {
        byte[] old = Sealing.seal(keyRing(), new byte[] {1, 2, 3});
        KeyRing rotated = EncryptionSdkKeyRings.ofKeyFiles(List.of(second, first));
        assertThat(Sealing.open(rotated, old)).containsExactly(1, 2, 3);
        assertThat(Sealing.open(otherKeyRing(), Sealing.seal(rotated, new byte[] {4})))
                .containsExactly(4);
    }

    @Test
    void open_withAnotherKey_saysWhichOneFits() throws IOException {
        byte[] sealed = Sealing.seal(keyRing(), new byte[] {1});
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> Sealing.open(otherKeyRing(), sealed))
                .withMessage("dump/app/users.bson.gz was encrypted for other keys than those given: " + firstName);
    }

    @Test
    void ofKeyFiles_none_isRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EncryptionSdkKeyRings.ofKeyFiles(List.of()));
    }

    @Test
    void ofKeyFiles_aFileOfAge_isRefused() {
        Path age = folder.resolve("age");
        KeyFiles.generateAge(age, Instant.EPOCH);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EncryptionSdkKeyRings.ofKeyFiles(List.of(age)))
                .withMessage("The file %s is no AES-256 key file".formatted(age));
    }
}
