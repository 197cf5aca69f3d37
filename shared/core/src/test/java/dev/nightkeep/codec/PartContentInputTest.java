package dev.nightkeep.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PartContentInputTest {
    private static final byte[] RAW = "a file of the host, a file of the host".getBytes(US_ASCII);
    private static final byte[] STORED = Parts.encode(Compression.GZIP, RAW);

    @ParameterizedTest
    @EnumSource
    void content_partsOneBehindTheOther_areReadInTurn(Compression compression) throws IOException {
        byte[] stored = Parts.encode(compression, RAW);
        InputStream object = new ByteArrayInputStream(Parts.concat(stored, stored));
        PartRecord record = PartDecoderTest.record(stored, RAW.length, 0);
        try (PartDecoder decoder = PartDecoder.open(compression)) {
            assertThat(content(decoder, record, object)).isEqualTo(RAW);
            assertThat(content(decoder, record, object)).isEqualTo(RAW);
            assertThat(object.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void content_byteByByteFromAReluctantStream_isWhole(Compression compression) throws IOException {
        byte[] stored = Parts.encode(compression, RAW);
        PartRecord record = PartDecoderTest.record(stored, RAW.length, 0);
        try (PartDecoder decoder = PartDecoder.open(compression);
                InputStream in = decoder.content("files/a", record, Parts.reluctant(stored))) {
            for (byte expected : RAW) {
                assertThat(in.read()).isEqualTo(expected);
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void content_objectCutOff_fails() {
        for (int length = 0; length < STORED.length; length++) {
            byte[] cut = Arrays.copyOf(STORED, length);
            assertFails(RAW.length, new ByteArrayInputStream(cut), "is cut off");
        }
    }

    @Test
    void content_flippedBitThatTheCodecPassesOver_failsByItsHash() {
        byte[] flipped = STORED.clone();
        flipped[4] ^= 1;
        assertFails(RAW.length, new ByteArrayInputStream(flipped), "does not have the SHA-256");
    }

    @Test
    void content_flippedBitThatTheCodecSees_fails() {
        byte[] flipped = STORED.clone();
        flipped[0] ^= 1;
        assertFails(RAW.length, new ByteArrayInputStream(flipped), "does not decode");
    }

    @Test
    void content_fewerBytesThanStated_fails() {
        assertFails(RAW.length + 1, new ByteArrayInputStream(STORED), "decoded bytes where");
    }

    @Test
    void content_moreBytesThanStated_fails() {
        assertFails(RAW.length - 1, new ByteArrayInputStream(STORED), "decodes to more than");
    }

    @Test
    void content_connectionThatBreaks_isNotCorruption() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        InputStream object = new SequenceInputStream(new ByteArrayInputStream(STORED, 0, 12), broken);
        PartRecord record = PartDecoderTest.record(STORED, RAW.length, 0);
        try (PartDecoder decoder = PartDecoder.open(Compression.GZIP)) {
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> content(decoder, record, object));
        }
    }

    private static void assertFails(long rawBytes, InputStream object, String what) {
        PartRecord record = PartDecoderTest.record(STORED, rawBytes, 0);
        try (PartDecoder decoder = PartDecoder.open(Compression.GZIP)) {
            assertThatExceptionOfType(CorruptBackupException.class)
                    .isThrownBy(() -> content(decoder, record, object))
                    .satisfies(e -> assertThat(e.userMessage()).contains("files/a", what));
        }
    }

    private static byte[] content(PartDecoder decoder, PartRecord record, InputStream object) throws IOException {
        try (InputStream in = decoder.content("files/a", record, object)) {
            return in.readAllBytes();
        }
    }
}
