package dev.nightkeep.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BrotliPartCodecTest {
    private static final byte[] ZEROS = new byte[16 * 1024 * 1024];
    private static final byte[] PART = Parts.encode(Compression.BROTLI, ZEROS);

    @Test
    void decode_inputThatEndsLongBeforeTheOutput_givesAll() throws IOException {
        assertThat(Arrays.equals(Parts.decode(Compression.BROTLI, PART), ZEROS)).isTrue();
    }

    /** Why the library's stream is not used; should this fail one day, it may be. */
    @Test
    void decode_sameByTheLibrarysStream_stopsEarly() throws IOException {
        try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(PART))) {
            assertThatIOException().isThrownBy(in::readAllBytes).withMessage("unexpected end of input");
        }
    }

    @Test
    void decode_longOutputCutOff_fails() {
        for (int length = 0; length < PART.length; length++) {
            byte[] cut = Arrays.copyOf(PART, length);
            assertThatIOException().isThrownBy(() -> Parts.decode(Compression.BROTLI, cut));
        }
    }

    @Test
    void read_afterClose_fails() throws IOException {
        InputStream in = new BrotliStreamInput(new ByteArrayInputStream(PART));
        in.close();
        in.close();
        assertThatIOException().isThrownBy(in::read).withMessageContaining("closed");
    }
}
