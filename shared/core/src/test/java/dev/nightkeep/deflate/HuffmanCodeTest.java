package dev.nightkeep.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class HuffmanCodeTest {
    @Test
    void build_anyFrequencies_isCompleteAndWithinTheLimit(Seed seed) {
        Random random = seed.random();
        for (int round = 0; round < 2_000; round++) {
            int limit = random.nextBoolean() ? 15 : 7;
            int symbols = 2 + random.nextInt(limit == 7 ? 18 : 285);
            int[] frequencies = IntStream.range(0, symbols)
                    .map(symbol -> random.nextInt(3) == 0 ? 0 : random.nextInt(1 << random.nextInt(20)))
                    .toArray();
            assertWhole(frequencies, limit);
        }
    }

    @Test
    void build_frequenciesThatWouldMakeLongWords_staysWithinTheLimit() {
        int[] fibonacci = new int[40];
        fibonacci[0] = 1;
        fibonacci[1] = 1;
        for (int i = 2; i < fibonacci.length; i++) {
            fibonacci[i] = fibonacci[i - 1] + fibonacci[i - 2];
        }
        assertWhole(fibonacci, 15);
        assertWhole(java.util.Arrays.copyOf(fibonacci, 19), 7);
    }

    @Test
    void build_oneSymbolOrNone_hasTwoWords() {
        assertWhole(new int[] {0, 0, 7, 0}, 15);
        assertWhole(new int[] {3, 0, 0, 0}, 15);
        assertWhole(new int[4], 15);
    }

    @Test
    void build_rareAndFrequent_givesTheFrequentTheShorterWord() {
        HuffmanCode code = new HuffmanCode(3, 15);
        code.build(new int[] {1, 100, 1});
        assertThat(code.length(1)).isEqualTo(1);
        assertThat(code.length(0)).isEqualTo(2);
        assertThat(code.length(2)).isEqualTo(2);
    }

    /** Every string of bits begins with exactly one word. */
    private static void assertWhole(int[] frequencies, int limit) {
        HuffmanCode code = new HuffmanCode(frequencies.length, limit);
        code.build(frequencies);
        int room = 1 << limit;
        boolean[] taken = new boolean[room];
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            int length = code.length(symbol);
            assertThat(length).isBetween(frequencies[symbol] > 0 ? 1 : 0, limit);
            for (int bits = code.code(symbol); length > 0 && bits < room; bits += 1 << length) {
                assertThat(taken[bits]).as("%d is taken", bits).isFalse();
                taken[bits] = true;
            }
        }
        assertThat(taken).doesNotContain(false);
    }
}
