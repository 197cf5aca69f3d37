package dev.nightkeep.deflate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
final class GzipEncoderTest {
    /** Around what zlib itself needs; no level may be much worse. */
    private static final double ALLOWED = 1.04;

    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void encode_randomDocuments_areReadByZlib(int level, Seed seed) throws IOException {
        byte[] raw = seed.documents().atLeast(MEGABYTE / 2);
        assertThat(decoded(new GzipEncoder(level).encode(raw, 0, raw.length))).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void encode_anyLengthAndAlphabet_isReadByZlib(int level, Seed seed) throws IOException {
        Random random = seed.random();
        GzipEncoder encoder = new GzipEncoder(level);
        for (int round = 0; round < 150; round++) {
            byte[] raw = noise(random, random.nextInt(1 << random.nextInt(17)), 1 + random.nextInt(256));
            assertThat(decoded(encoder.encode(raw, 0, raw.length))).isEqualTo(raw);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 9})
    void encode_copiesFromAnyDistance_areReadByZlib(int level, Seed seed) throws IOException {
        Random random = seed.random();
        byte[] raw = noise(random, 300_000, 256);
        for (int copies = 0; copies < 2_000; copies++) {
            int length = 1 + random.nextInt(600);
            int from = random.nextInt(raw.length - length);
            int to = Math.min(raw.length - length, from + 1 + random.nextInt(40_000));
            System.arraycopy(raw, from, raw, to, length);
        }
        assertThat(decoded(new GzipEncoder(level).encode(raw, 0, raw.length))).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 257, 258, 259, 32_767, 32_768, 32_769, 65_535, 65_536, 200_000})
    void encode_oneByteAgainAndAgain_isReadByZlib(int length) throws IOException {
        byte[] raw = new byte[length];
        assertThat(decoded(new GzipEncoder(6).encode(raw, 0, length))).isEqualTo(raw);
    }

    @Test
    void encode_partOfAnArray_holdsThatPartAlone() throws IOException {
        byte[] raw = "before|what counts, what counts|behind".getBytes(US_ASCII);
        ByteSpan member = new GzipEncoder(6).encode(raw, 7, 24);
        assertThat(decoded(member)).isEqualTo(Arrays.copyOfRange(raw, 7, 31));
    }

    @Test
    void encode_again_givesTheSameBytes(Seed seed) {
        byte[] raw = seed.documents().atLeast(100_000);
        GzipEncoder encoder = new GzipEncoder(6);
        byte[] first = copy(encoder.encode(raw, 0, raw.length));
        encoder.encode(new byte[10_000], 0, 10_000);
        assertThat(copy(encoder.encode(raw, 0, raw.length))).isEqualTo(first);
    }

    @Test
    void encode_noise_growsByHardlyAnything(Seed seed) throws IOException {
        byte[] raw = noise(seed.random(), 10 * MEGABYTE, 256);
        ByteSpan member = new GzipEncoder(6).encode(raw, 0, raw.length);
        assertThat(member.length()).isLessThan(raw.length + raw.length / 1000);
        assertThat(decoded(member)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void encode_readings_isAboutAsSmallAsZlib(int level) {
        byte[] raw = readings();
        assertThat((double) new GzipEncoder(level).encode(raw, 0, raw.length).length())
                .isLessThan(ALLOWED * zlib(raw, level));
    }

    private static byte[] readings() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"sgv\":%d,\"direction\":\"%s\",\"date\":%d,\"device\":\"xDrip-DexcomG6\",\"noise\":%d}\n"
                    .formatted(
                            40 + random.nextInt(300),
                            random.nextInt(4) == 0 ? "FortyFiveUp" : "Flat",
                            1_700_000_000_000L + 300_000L * i + random.nextInt(900),
                            random.nextInt(3)));
        }
        return text.toString().getBytes(US_ASCII);
    }

    private static int zlib(byte[] raw, int level) {
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(raw);
        deflater.finish();
        int length = deflater.deflate(new byte[raw.length + 1000]);
        deflater.end();
        return length;
    }

    private static byte[] noise(Random random, int length, int alphabet) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(alphabet);
        }
        return bytes;
    }

    private static byte[] decoded(ByteSpan member) throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(member.array(), member.offset(), member.length()))) {
            return in.readAllBytes();
        }
    }

    private static byte[] copy(ByteSpan span) {
        return Arrays.copyOfRange(span.array(), span.offset(), span.offset() + span.length());
    }
}
