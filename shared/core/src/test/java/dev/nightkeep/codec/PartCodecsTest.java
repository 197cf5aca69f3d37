package dev.nightkeep.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.UnsupportedFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What {@link PartCodec} promises, held against every compression. */
final class PartCodecsTest {
    private static final byte[] TEXT =
            "the quick brown fox jumps over the lazy dog, again and again and again".getBytes(US_ASCII);

    @ParameterizedTest
    @EnumSource
    void decode_encoded_givesTheBytesBack(Compression compression) throws IOException {
        assertThat(Parts.decode(compression, Parts.encode(compression, TEXT))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void encode_zeroBytes_givesACompleteStream(Compression compression) throws IOException {
        byte[] part = Parts.encode(compression, new byte[0]);
        assertThat(part).isNotEmpty();
        assertThat(Parts.decode(compression, part)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void encode_shortAfterLong_leavesNothingOfTheLong(Compression compression) throws IOException {
        byte[] random = new byte[700_000];
        new Random(1).nextBytes(random);
        try (PartCodec codec = PartCodecs.open(compression)) {
            assertThat(Parts.decode(codec, Parts.copy(codec.encode(random, 0, random.length))))
                    .isEqualTo(random);
            byte[] part = Parts.copy(codec.encode(TEXT, 0, TEXT.length));
            assertThat(Parts.decode(codec, part)).isEqualTo(TEXT);
            assertThat(part).isEqualTo(Parts.encode(compression, TEXT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void encode_rawArrayUsedAgain_leavesThePartAsItWas(Compression compression) throws IOException {
        byte[] raw = TEXT.clone();
        try (PartCodec codec = PartCodecs.open(compression)) {
            ByteSpan part = codec.encode(raw, 0, raw.length);
            Arrays.fill(raw, (byte) 0);
            assertThat(Parts.decode(compression, Parts.copy(part))).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void encode_rangeOfAnArray_encodesThatRange(Compression compression) throws IOException {
        try (PartCodec codec = PartCodecs.open(compression)) {
            byte[] part = Parts.copy(codec.encode(TEXT, 4, 11));
            assertThat(Parts.decode(codec, part)).isEqualTo("quick brown".getBytes(US_ASCII));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void decode_cutOffAnywhere_fails(Compression compression) {
        byte[] part = Parts.encode(compression, TEXT);
        try (PartCodec codec = PartCodecs.open(compression)) {
            for (int length = 0; length < part.length; length++) {
                byte[] cut = Arrays.copyOf(part, length);
                assertThatExceptionOfType(IOException.class)
                        .as("cut to %d of %d bytes", length, part.length)
                        .isThrownBy(() -> Parts.decode(codec, cut));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void decode_followedByAByte_fails(Compression compression) {
        byte[] longer = Parts.concat(Parts.encode(compression, TEXT), new byte[1]);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Parts.decode(compression, longer));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void decode_followedByAnotherPart_fails(Compression compression) {
        byte[] part = Parts.encode(compression, TEXT);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Parts.decode(compression, Parts.concat(part, part)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void decode_followedByAByteThatComesLater_fails(Compression compression) {
        byte[] longer = Parts.concat(Parts.encode(compression, TEXT), new byte[1]);
        try (PartCodec codec = PartCodecs.open(compression)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> codec.decode(Parts.reluctant(longer)).readAllBytes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void decode_byteByByte_givesTheBytesBack(Compression compression) throws IOException {
        byte[] part = Parts.encode(compression, TEXT);
        try (PartCodec codec = PartCodecs.open(compression);
                InputStream in = codec.decode(Parts.reluctant(part))) {
            for (byte expected : TEXT) {
                assertThat(in.read()).isEqualTo(expected);
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void decode_afterADamagedPart_startsAfresh(Compression compression) throws IOException {
        byte[] part = Parts.encode(compression, TEXT);
        byte[] cut = Arrays.copyOf(part, part.length - 3);
        try (PartCodec codec = PartCodecs.open(compression)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Parts.decode(codec, cut));
            assertThat(Parts.decode(codec, part)).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void decode_anyFlippedBit_failsOrGivesTheSameBytes(Compression compression) {
        byte[] part = Parts.encode(compression, TEXT);
        try (PartCodec codec = PartCodecs.open(compression)) {
            for (int bit = 0; bit < part.length * 8; bit++) {
                byte[] flipped = part.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(decodedOrEmpty(codec, flipped)).as("bit %d", bit).isIn(TEXT, new byte[0]);
            }
        }
    }

    private static byte[] decodedOrEmpty(PartCodec codec, byte[] part) {
        try {
            return Parts.decode(codec, part);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @ParameterizedTest
    @EnumSource
    void open_levelOutOfRange_isRefused(Compression compression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartCodecs.open(compression, 23).close());
    }

    @ParameterizedTest
    @EnumSource(names = {"BROTLI", "ZSTD"})
    void require_libraryThatDoesNotLink_saysToUseGzip(Compression compression) {
        assertThatExceptionOfType(UnsupportedFormatException.class)
                .isThrownBy(() -> NativeLibrary.require(compression, () -> {
                    throw new UnsatisfiedLinkError("no such library");
                }))
                .satisfies(e -> assertThat(e.userMessage()).contains(compression.text(), "Use gzip here"));
    }
}
