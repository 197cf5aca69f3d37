package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.Seed;
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

final class AgeKeyRingTest extends KeyRingContract {
    @TempDir
    private Path folder;

    private Path first = Path.of("first");
    private Path second = Path.of("second");
    private String recipient = "";
    private String other = "";

    @BeforeEach
    void makeKeys() {
        first = folder.resolve("first");
        second = folder.resolve("second");
        recipient = KeyFiles.generateAge(first, Instant.EPOCH);
        other = KeyFiles.generateAge(second, Instant.EPOCH);
    }

    @Override
    protected KeyRing keyRing() {
        return AgeKeyRings.of(List.of(recipient), List.of(first));
    }

    @Override
    protected KeyRing otherKeyRing() {
        return AgeKeyRings.of(List.of(other), List.of(second));
    }

    @Test
    void ring_saysWhatItIs() {
        assertThat(keyRing().scheme()).isEqualTo("age");
        assertThat(keyRing().suffix()).isEqualTo(".age");
        assertThat(keyRing().keyIds()).containsExactly(recipient);
        assertThat(AgeKeyRings.of(List.of(recipient, other, recipient), List.of())
                        .keyIds())
                .containsExactly(recipient, other);
    }

    @Test
    void open_forSeveralRecipients_takesEitherIdentity() throws IOException {
        byte[] sealed = Sealing.seal(AgeKeyRings.of(List.of(other, recipient), List.of()), new byte[] {1, 2, 3});
        assertThat(Sealing.open(keyRing(), sealed)).containsExactly(1, 2, 3);
        assertThat(Sealing.open(otherKeyRing(), sealed)).containsExactly(1, 2, 3);
    }

    @Test
    void open_withSeveralIdentities_takesTheOneThatFits() throws IOException {
        byte[] sealed = Sealing.seal(keyRing(), new byte[] {1, 2, 3});
        KeyRing both = AgeKeyRings.of(List.of(), List.of(second, first));
        assertThat(Sealing.open(both, sealed)).containsExactly(1, 2, 3);
        assertThat(both.keyIds()).isEmpty();
    }

    @Test
    void open_withoutIdentity_saysThatNoneWasGiven() throws IOException {
        KeyRing ring = AgeKeyRings.of(List.of(recipient), List.of());
        byte[] sealed = Sealing.seal(ring, new byte[] {1});
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Sealing.open(ring, sealed))
                .withMessage("dump/app/users.bson.gz is encrypted with age, and no identity was given");
    }

    @Test
    void seal_withoutRecipient_isRefused() {
        KeyRing ring = AgeKeyRings.of(List.of(), List.of(first));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Sealing.seal(ring, new byte[] {1}))
                .withMessageContaining("without a recipient");
    }

    @Test
    void open_withOneOtherIdentity_saysWhichWereGiven() throws IOException {
        byte[] sealed = Sealing.seal(keyRing(), new byte[] {1});
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> Sealing.open(otherKeyRing(), sealed))
                .withMessage("dump/app/users.bson.gz was encrypted for other keys than those given: " + other);
    }

    @Test
    void open_withSeveralOtherIdentities_saysThatNoneFits() throws IOException {
        String third = KeyFiles.generateAge(folder.resolve("third"), Instant.EPOCH);
        byte[] sealed = Sealing.seal(AgeKeyRings.of(List.of(third), List.of()), new byte[] {1});
        KeyRing ring = AgeKeyRings.of(List.of(), List.of(first, second));
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> Sealing.open(ring, sealed))
                .withMessageContaining("was encrypted for other keys")
                .withMessageContaining(recipient)
                .withMessageContaining(other);
    }

    @Test
    void open_changedHeader_saysThatItWasChanged(Seed seed) throws IOException {
        byte[] sealed = Sealing.seal(keyRing(), new byte[100_000]);
        int mac = new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\n--- ") + 6;
        sealed[mac] = (byte) (sealed[mac] == 'A' ? 'B' : 'A');
        for (List<Path> identities : List.of(List.of(first), List.of(second, first))) {
            KeyRing ring = AgeKeyRings.of(List.of(), identities);
            assertThatExceptionOfType(DecryptionException.class)
                    .isThrownBy(() -> Sealing.open(ring, sealed))
                    .withMessageContaining("bytes were changed, cut off or added");
        }
    }
}
