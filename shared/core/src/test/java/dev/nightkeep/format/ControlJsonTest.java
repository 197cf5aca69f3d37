package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ControlJsonTest {
    private record Named(String name) {}

    /** Half a character can stand in a damaged file, and what is told of it must be written all the same. */
    @Test
    void write_toAStream_isTheSameAsInMemory_alsoWithHalfACharacter() throws IOException {
        Named odd = new Named("\uD83D\uDE00 \uD800 " + "\u00E4".repeat(10_000) + "\uDC00");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ControlJson.write(odd, out);
        assertThat(out.toByteArray()).isEqualTo(ControlJson.write(odd));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"name\" : \"\uD83D\uDE00 ? " + "\u00E4".repeat(10_000) + "?\"\n}\n");
    }
}
