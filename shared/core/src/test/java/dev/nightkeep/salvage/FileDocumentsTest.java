package dev.nightkeep.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.codec.Compression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is around the documents: compression, encodings, and files that are none of ours. */
@ExtendWith(SeedExtension.class)
final class FileDocumentsTest {
    private static final String LINES = IntStream.range(0, 3000)
            .mapToObj("{\"_id\": %d, \"v\": \"some text\"}"::formatted)
            .collect(Collectors.joining("\n"));

    static byte[] compressed(Compression compression, byte[] content) throws IOException {
        return switch (compression) {
            case NONE -> content;
            case ZSTD -> Zstd.compress(content);
            case BROTLI -> {
                Brotli4jLoader.ensureAvailability();
                yield Encoder.compress(content);
            }
            case GZIP -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (OutputStream out = new GZIPOutputStream(bytes)) {
                    out.write(content);
                }
                yield bytes.toByteArray();
            }
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void read_compressed_isToldByContent(Compression compression) throws IOException {
        byte[] file = compressed(compression, utf8(LINES));
        String name = compression == Compression.BROTLI ? "a.json.br" : "a.json";
        Salvaged salvaged = Salvaged.of(name, file);
        assertThat(salvaged.documents()).hasSize(3000);
        assertThat(salvaged.problems()).isEmpty();
        assertThat(salvaged.result().storedBytes()).isEqualTo(file.length);
        assertThat(salvaged.result().sha256()).isEqualTo(dev.nightkeep.hash.Digest.of(file, 0, file.length));
        assertThat(salvaged.result().format()).startsWith("JSON");
    }

    @Test
    void read_namedAsCompressed_butPlain_isPlain() {
        for (String name : List.of("a.json.gz", "a.json.br", "a.json.zst")) {
            assertThat(Salvaged.of(name, utf8(LINES)).documents()).hasSize(3000);
        }
    }

    @Test
    void read_compressedTwice_isReadThrough() throws IOException {
        byte[] twice = compressed(Compression.ZSTD, compressed(Compression.GZIP, utf8(LINES)));
        assertThat(Salvaged.of("a", twice).documents()).hasSize(3000);
    }

    @RepeatedTest(5)
    void read_compressedAndCut_givesWhatIsBefore(Seed seed) throws IOException {
        String text = random(seed.random());
        byte[] file = compressed(Compression.GZIP, utf8(text));
        Salvaged salvaged = Salvaged.of("a.gz", Arrays.copyOf(file, file.length / 2));
        assertThat(salvaged.problems()).containsKey(ProblemKind.CUT_OFF);
        assertThat(salvaged.documents().size()).isBetween(600, 1500);
        assertThat(salvaged.ids())
                .isEqualTo(Collections.unmodifiableList(
                        IntStream.range(0, salvaged.ids().size()).boxed().toList()));
    }

    private static String random(Random random) {
        return IntStream.range(0, 2000)
                .mapToObj(i -> "{\"_id\": %d, \"v\": \"%d %d\"}".formatted(i, random.nextLong(), random.nextLong()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void read_compressedAndDamaged_givesWhatIsBefore() throws IOException {
        byte[] file = compressed(Compression.GZIP, utf8(random(new Random(1))));
        file[file.length - 6] ^= 1; // the checksum at the end
        Salvaged salvaged = Salvaged.of("a.gz", file);
        assertThat(salvaged.problems()).containsKey(ProblemKind.DAMAGED);
        assertThat(salvaged.documents().size()).isBetween(1900, 2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void read_otherEncodings(String charset) {
        String text =
                "[{\"_id\": 1, \"v\": \"Zażółć \ud83d\ude00\"}, {\"_id\": 2}]" + " ".repeat(9000) + "\ud83d\ude00";
        Salvaged salvaged = Salvaged.of("a.json", text.getBytes(Charset.forName(charset)));
        assertThat(salvaged.ids()).containsExactly(1, 2);
        assertThat(salvaged.documents().getFirst().getString("v").getValue()).isEqualTo("Zażółć \ud83d\ude00");
        assertThat(salvaged.result().format()).isEqualTo("JSON in UTF-16");
    }

    @Test
    void read_littleEndianWithMark_andUtf8WithMark() {
        assertThat(Salvaged.of("a", "\ufeff[{\"_id\": 1}]".getBytes(StandardCharsets.UTF_16LE))
                        .ids())
                .containsExactly(1);
        assertThat(Salvaged.ofText("\ufeff{\"_id\": 1}\n{\"_id\": 2}").ids()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 and more", "a,b,c\n1,2,3", "age-encryption.org/v1\n-> X25519", "x"})
    void read_whatIsNoFormat_isSaid(String text) {
        Salvaged salvaged = Salvaged.of("a.json", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(salvaged.documents()).isEmpty();
        assertThat(salvaged.problems()).hasSize(1);
        assertThat(salvaged.result().problems().getFirst().sentence()).startsWith("It ");
    }

    @Test
    void read_bomb_isLeft_andSaid() throws IOException {
        byte[] bomb = compressed(Compression.ZSTD, new byte[64 << 20]);
        byte[] text = compressed(Compression.ZSTD, utf8("[{\"_id\": 1}," + " ".repeat(64 << 20) + "{\"_id\": 2}]"));
        ReadLimits limits = new ReadLimits(1 << 20, 100);
        assertThat(Salvaged.of("a", new ByteArrayInputStream(bomb), "_id", limits)
                        .documents())
                .isEmpty();
        Salvaged salvaged = Salvaged.of("a", new ByteArrayInputStream(text), "_id", limits);
        assertThat(salvaged.ids()).containsExactly(1);
        assertThat(salvaged.problems()).containsKey(ProblemKind.BOMB);
    }

    @Test
    void read_compressedAgainAndAgain_isLeft() throws IOException {
        byte[] file = utf8("[]");
        for (int i = 0; i < 5; i++) {
            file = compressed(Compression.GZIP, file);
        }
        assertThat(Salvaged.of("a.gz", file).problems()).containsOnlyKeys(ProblemKind.BOMB);
    }

    @Test
    void read_textOfAGigabyte_needsNoMemoryForIt() {
        InputStream content = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(utf8("[{\"_id\": 1}, {\"_id\": 2, \"v\": \"")),
                new Endless(1L << 30),
                new ByteArrayInputStream(utf8("\"}, {\"_id\": 3}]")))));
        Salvaged salvaged = Salvaged.of("a.json", content, "_id", ReadLimits.standard());
        assertThat(salvaged.ids()).containsExactly(1, 3);
        assertThat(salvaged.problems()).containsOnlyKeys(ProblemKind.TOO_LARGE);
    }

    /** So many of the same letter. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + read, (byte) 'x');
            left -= read;
            return read;
        }
    }
}
