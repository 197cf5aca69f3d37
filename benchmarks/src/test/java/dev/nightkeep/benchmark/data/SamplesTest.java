package dev.nightkeep.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SamplesTest {
    @Test
    void readings_twice_areTheSame() {
        assertThat(Samples.readings(10_000).bytes())
                .isEqualTo(Samples.readings(10_000).bytes());
    }

    @Test
    void readings_haveTheSizeOfRealOnes() {
        Sample sample = Samples.readings(100_000);
        assertThat(sample.bytes().length / sample.documents()).isBetween(200, 240);
    }

    @Test
    void tiny_documents_have40Bytes() {
        Sample sample = Samples.tiny(100);
        assertThat(sample.bytes()).hasSize(4_000);
        assertThat(sample.start(99)).isEqualTo(3_960);
    }

    @Test
    void largest_isWhatAServerJustTakes() {
        Sample sample = Samples.largest();
        assertThat(sample.documents()).isEqualTo(1);
        assertThat(sample.bytes().length).isBetween(16 * 1024 * 1024 - 100, 16 * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 15, 16, 17, (1 << 24) - 1, 1 << 24, 50_000_000})
    void id_ofADocument_tellsItsNumber(long document) {
        assertThat(SampleIds.numberOf(SampleIds.of(document))).isEqualTo(document);
        assertThat(SampleIds.firstNotBelow(SampleIds.of(document), 60_000_000)).isEqualTo(document);
        assertThat(SampleIds.of(document)).isLessThan(SampleIds.of(document + 1));
    }
}
