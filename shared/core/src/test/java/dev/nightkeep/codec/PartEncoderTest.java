package dev.nightkeep.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PartEncoderTest {
    private static final byte[] RAW = "counted, hashed and compared".getBytes(US_ASCII);

    @ParameterizedTest
    @EnumSource
    void encode_anything_givesBytesLengthAndHash(Compression compression) {
        try (PartEncoder encoder = PartEncoder.open(compression, compression.standardLevel())) {
            EncodedPart part = encoder.encode(RAW, 9, 6);
            byte[] bytes = Parts.copy(part.bytes());
            assertThat(bytes).isEqualTo(Parts.encode(compression, "hashed".getBytes(US_ASCII)));
            assertThat(part.rawBytes()).isEqualTo(6);
            assertThat(part.sha256()).isEqualTo(Digest.of(bytes, 0, bytes.length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void encode_moreThanAWindow_isComparedToItsEnd(Compression compression) {
        byte[] raw = new byte[200_000];
        try (PartEncoder encoder = PartEncoder.open(compression, compression.standardLevel())) {
            assertThat(encoder.encode(raw, 0, raw.length).rawBytes()).isEqualTo(raw.length);
        }
    }

    @Test
    void encode_codecThatLosesItsEnd_fails() {
        assertFails(raw -> Arrays.copyOf(raw, raw.length - 1));
    }

    @Test
    void encode_codecThatAddsAByte_fails() {
        assertFails(raw -> Arrays.copyOf(raw, raw.length + 1));
    }

    @Test
    void encode_codecThatChangesAByte_fails() {
        assertFails(raw -> Parts.concat(new byte[] {1}, Arrays.copyOfRange(raw, 1, raw.length)));
    }

    @Test
    void encode_codecWhosePartsDoNotDecode_fails() {
        assertFails(new Damaging(new GzipPartCodec(1), part -> Arrays.copyOf(part, part.length - 1)), Compression.GZIP);
    }

    private static void assertFails(UnaryOperator<byte[]> damage) {
        assertFails(new Damaging(new NonePartCodec(), damage), Compression.NONE);
    }

    private static void assertFails(PartCodec damaging, Compression compression) {
        try (PartEncoder encoder = new PartEncoder(compression, damaging)) {
            assertThatExceptionOfType(CorruptBackupException.class)
                    .isThrownBy(() -> encoder.encode(RAW, 0, RAW.length))
                    .satisfies(e -> assertThat(e.userMessage())
                            .contains("Compressing with " + compression.text(), "Use another --codec"));
        }
    }

    /** A codec with a fault, such as the library of brotli has one. */
    private record Damaging(PartCodec codec, UnaryOperator<byte[]> damage) implements PartCodec {
        @Override
        public ByteSpan encode(byte[] raw, int offset, int length) {
            return ByteSpan.of(damage.apply(Parts.copy(codec.encode(raw, offset, length))));
        }

        @Override
        public InputStream decode(InputStream part) {
            return codec.decode(part);
        }

        @Override
        public void close() {
            codec.close();
        }
    }
}
