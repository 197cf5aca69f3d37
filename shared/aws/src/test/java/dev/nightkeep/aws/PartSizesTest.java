package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartSizesTest {
    private static final long MIB = 1 << 20;

    @Test
    void bytes_allParts_holdFiveTerabytes() {
        long all = IntStream.rangeClosed(1, PartSizes.MAX_PARTS)
                .mapToLong(PartSizes::bytes)
                .sum();

        assertThat(all).isBetween(5_500_000_000_000L, 5_600_000_000_000L);
    }

    @Test
    void bytes_anyPart_isBetweenEightMebibytesAndOneGibibyteAndNeverShrinks() {
        assertThat(PartSizes.bytes(1)).isEqualTo((int) (8 * MIB));
        assertThat(PartSizes.bytes(800)).isEqualTo((int) (8 * MIB));
        assertThat(PartSizes.bytes(801)).isEqualTo((int) (16 * MIB));
        assertThat(PartSizes.bytes(10_000)).isEqualTo((int) (1024 * MIB));
        assertThat(IntStream.rangeClosed(1, 10_000).map(PartSizes::bytes).toArray())
                .isSorted();
    }

    @Test
    void inFlight_anyPart_holdsToTheMemoryPromised() {
        assertThat(IntStream.rangeClosed(1, 10_000)).allSatisfy(part -> {
            long flying = (long) PartSizes.inFlight(part) * PartSizes.bytes(part);
            assertThat(flying).isLessThanOrEqualTo(Math.max(192 * MIB, PartSizes.bytes(part)));
        });
        assertThat(PartSizes.inFlight(1)).isEqualTo(3);
        assertThat(PartSizes.inFlight(10_000)).isEqualTo(1);
    }
}
