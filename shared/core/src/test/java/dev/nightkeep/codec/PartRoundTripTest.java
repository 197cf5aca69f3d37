package dev.nightkeep.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Random bytes and documents through every codec and level, of every size that a part has. */
@ExtendWith(SeedExtension.class)
final class PartRoundTripTest {
    private static final int MIB = 1024 * 1024;

    /** What is compressed. */
    enum Content {
        DOCUMENTS {
            @Override
            byte[] make(Seed seed, int bytes) {
                return bytes == 5
                        ? new byte[] {5, 0, 0, 0, 0}
                        : seed.documents().atLeast(bytes);
            }
        },
        INCOMPRESSIBLE {
            @Override
            byte[] make(Seed seed, int bytes) {
                byte[] random = new byte[bytes];
                seed.random().nextBytes(random);
                return random;
            }
        },
        ZEROS {
            @Override
            byte[] make(Seed seed, int bytes) {
                return new byte[bytes];
            }
        };

        abstract byte[] make(Seed seed, int bytes);
    }

    record Part(Compression compression, int level, Content content, int bytes) {}

    private static Stream<Part> small() {
        return parts(List.of(0, 5, 4096, 40_000), new int[] {1, 9}, new int[] {1, 22}, new int[] {0, 11});
    }

    /** Without the levels that need seconds for it. */
    private static Stream<Part> medium() {
        return parts(List.of(MIB), new int[] {1, 9}, new int[] {1, 12}, new int[] {0, 6});
    }

    private static Stream<Part> large() {
        return parts(List.of(16 * MIB), new int[] {}, new int[] {}, new int[] {});
    }

    private static Stream<Part> parts(List<Integer> sizes, int[] gzip, int[] zstd, int[] brotli) {
        return Stream.of(Compression.values()).flatMap(compression -> {
            int[] more = switch (compression) {
                case GZIP -> gzip;
                case ZSTD -> zstd;
                case BROTLI -> brotli;
                case NONE -> new int[0];
            };
            return levels(compression, more).flatMap(level -> parts(compression, level, sizes));
        });
    }

    private static Stream<Integer> levels(Compression compression, int[] more) {
        return Stream.concat(
                Stream.of(compression.standardLevel()), Arrays.stream(more).boxed());
    }

    private static Stream<Part> parts(Compression compression, int level, List<Integer> sizes) {
        return Stream.of(Content.values())
                .flatMap(content -> sizes.stream().map(size -> new Part(compression, level, content, size)));
    }

    @ParameterizedTest
    @MethodSource({"small", "medium", "large"})
    void decode_encoded_givesTheSameBytes(Part part, Seed seed) throws IOException {
        byte[] raw = part.content().make(seed, part.bytes());
        try (PartEncoder encoder = PartEncoder.open(part.compression(), part.level())) {
            byte[] stored = Parts.copy(encoder.encode(raw, 0, raw.length).bytes());
            assertThat(Arrays.equals(Parts.decode(part.compression(), stored), raw))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void documents_oneEncoderAndOneDecoderForMany_giveTheSame(Compression compression, Seed seed) {
        try (PartEncoder encoder = PartEncoder.open(compression, compression.standardLevel());
                PartDecoder decoder = PartDecoder.open(compression)) {
            for (int part = 0; part < 20; part++) {
                byte[] raw = new Seed(seed.value() + part)
                        .documents()
                        .atLeast(seed.random().nextInt(200_000));
                byte[] stored = Parts.copy(encoder.encode(raw, 0, raw.length).bytes());
                int documents = BsonFraming.count(raw, 0, raw.length);
                DocumentBlock block = decoder.documents(
                        "part " + part, PartDecoderTest.record(stored, raw.length, documents), ByteSpan.of(stored));
                assertThat(Parts.copy(block.bytes())).isEqualTo(raw);
            }
        }
    }
}
