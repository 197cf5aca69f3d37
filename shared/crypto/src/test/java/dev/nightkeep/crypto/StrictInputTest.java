package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.key.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader may see of bytes that are not what was sealed. */
final class StrictInputTest {
    @TempDir
    private Path folder;

    private List<KeyRing> rings() {
        Path age = folder.resolve("age");
        Path aes = folder.resolve("aes");
        String recipient = KeyFiles.generateAge(age, Instant.EPOCH);
        KeyFiles.generateAes(aes, Instant.EPOCH);
        return List.of(
                AgeKeyRings.of(List.of(recipient), List.of(age)), EncryptionSdkKeyRings.ofKeyFiles(List.of(aes)));
    }

    @Test
    void read_changedInTheMiddle_givesOnlyWhatWasAuthenticated() throws IOException {
        for (KeyRing ring : rings()) {
            byte[] plain = plain();
            byte[] sealed = Sealing.seal(ring, plain);
            sealed[sealed.length / 2] ^= 1;
            byte[] given = readUntilFailure(ring.open(new ByteArrayInputStream(sealed), Sealing.CONTEXT));
            assertThat(given.length).isBetween(1, plain.length / 2 + 1);
            assertThat(given).isEqualTo(Arrays.copyOf(plain, given.length));
        }
    }

    @Test
    void read_afterAFailure_failsAgain() throws IOException {
        for (KeyRing ring : rings()) {
            byte[] sealed = Sealing.seal(ring, plain());
            sealed[sealed.length / 2] ^= 1;
            InputStream in = ring.open(new ByteArrayInputStream(sealed), Sealing.CONTEXT);
            assertThat(readUntilFailure(in)).isNotEmpty();
            assertThatExceptionOfType(DecryptionException.class).isThrownBy(in::read);
            assertThatExceptionOfType(DecryptionException.class).isThrownBy(() -> in.read(new byte[10]));
        }
    }

    @Test
    void read_sealedBytesBreakOff_isNoDamage() throws IOException {
        for (KeyRing ring : rings()) {
            byte[] sealed = Sealing.seal(ring, plain());
            for (int length : new int[] {0, 10, sealed.length / 2, sealed.length}) {
                InputStream cut =
                        new SequenceInputStream(new ByteArrayInputStream(sealed, 0, length), new BrokenInput());
                assertThatIOException()
                        .isThrownBy(() -> ring.open(cut, Sealing.CONTEXT).readAllBytes())
                        .withMessage("the line is dead");
            }
        }
    }

    @Test
    void close_beforeTheEnd_closesTheSealedBytes() throws IOException {
        for (KeyRing ring : rings()) {
            BrokenInput neverRead = new BrokenInput();
            ring.open(neverRead, Sealing.CONTEXT).close();
            assertThat(neverRead.closed).isTrue();
        }
    }

    @Test
    void read_toTheEnd_leavesTheSealedBytesOpen() throws IOException {
        for (KeyRing ring : rings()) {
            boolean[] closed = {false};
            InputStream sealed = new ByteArrayInputStream(Sealing.seal(ring, plain())) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            try (InputStream in = ring.open(sealed, Sealing.CONTEXT)) {
                assertThat(in.readAllBytes()).hasSize(400_000);
                assertThat(closed[0]).isFalse();
            }
            assertThat(closed[0]).isTrue();
        }
    }

    private static byte[] plain() {
        byte[] plain = new byte[400_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) ((i * 31) >> 5);
        }
        return plain;
    }

    private static byte[] readUntilFailure(InputStream in) {
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        assertThatExceptionOfType(DecryptionException.class).isThrownBy(() -> in.transferTo(given));
        return given.toByteArray();
    }

    private static final class BrokenInput extends InputStream {
        private boolean closed;

        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
