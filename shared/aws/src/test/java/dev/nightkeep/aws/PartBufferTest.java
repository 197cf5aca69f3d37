package dev.nightkeep.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.hash.Digest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartBufferTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 1_000_000})
    void body_readTwice_isWhatWasAppended(int size) throws IOException {
        byte[] content = content(size);
        PartBuffer buffer = PartBuffer.of(content);

        assertThat(buffer.size()).isEqualTo(size);
        for (int attempt = 0; attempt < 2; attempt++) {
            try (var stream = buffer.body().contentStreamProvider().newStream()) {
                assertThat(stream.readAllBytes()).isEqualTo(content);
            }
        }
        assertThat(HexFormat.of().formatHex(buffer.sha256()))
                .isEqualTo(Digest.of(content, 0, size).hex());
    }

    @Test
    void append_inPieces_isTheSameAsAtOnce() {
        byte[] content = content(700_000);
        PartBuffer buffer = new PartBuffer();
        for (int offset = 0; offset < content.length; offset += 7_000) {
            buffer.append(content, offset, 7_000);
        }

        assertThat(buffer.sha256()).isEqualTo(PartBuffer.of(content).sha256());
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
