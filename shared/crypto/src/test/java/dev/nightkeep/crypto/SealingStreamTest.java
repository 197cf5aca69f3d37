package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.key.KeyRing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealingStreamTest {
    @TempDir
    private Path folder;

    private List<KeyRing> rings() {
        String recipient = KeyFiles.generateAge(folder.resolve("age"), Instant.EPOCH);
        KeyFiles.generateAes(folder.resolve("aes"), Instant.EPOCH);
        return List.of(
                AgeKeyRings.of(List.of(recipient), List.of(folder.resolve("age"))),
                EncryptionSdkKeyRings.ofKeyFiles(List.of(folder.resolve("aes"))));
    }

    @Test
    void close_afterTheSinkFailed_completesNothing() throws IOException {
        for (KeyRing ring : rings()) {
            for (int full : new int[] {0, 1, 1000, 100_000}) {
                FullSink sink = new FullSink(full);
                OutputStream out = ring.seal(sink, Sealing.CONTEXT);
                assertThatIOException().isThrownBy(() -> out.write(new byte[400_000]));
                sink.capacity = Integer.MAX_VALUE;
                assertThatIOException().isThrownBy(() -> out.write(1));
                assertThatIOException().isThrownBy(out::close);
                assertThatExceptionOfType(DecryptionException.class)
                        .isThrownBy(() -> Sealing.open(ring, sink.taken.toByteArray()));
            }
        }
    }

    @Test
    void close_again_addsNothing() throws IOException {
        for (KeyRing ring : rings()) {
            ByteArrayOutputStream sink = new ByteArrayOutputStream();
            OutputStream out = ring.seal(sink, Sealing.CONTEXT);
            out.close();
            int bytes = sink.size();
            out.close();
            assertThatIOException().isThrownBy(() -> out.write(1));
            assertThat(sink.size()).isEqualTo(bytes);
        }
    }

    @Test
    void seal_beforeAnythingIsWritten_touchesNothing() {
        for (KeyRing ring : rings()) {
            assertThat(ring.seal(new FullSink(0), Sealing.CONTEXT)).isNotNull();
        }
    }

    private static final class FullSink extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int capacity;

        FullSink(int capacity) {
            this.capacity = capacity;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            if (taken.size() + length > capacity) {
                throw new IOException("the disk is full");
            }
            taken.write(buffer, offset, length);
        }
    }
}
