package dev.nightkeep.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams that ask for memory, or never end, before they have given anything. */
final class HostileFramesTest {
    private static final String ZSTD_MAGIC = "28b52ffd";

    /**
     * Frames of zstd whose window descriptor (RFC 8878, 3.1.1.1.2) asks for 256 MiB, 2 GiB and 3.75 TiB, and streams of
     * brotli with the marker of large windows (RFC 7932, 9.1, forbids it) that ask for 1 GiB.
     */
    @ParameterizedTest
    @CsvSource({
        "ZSTD, " + ZSTD_MAGIC + "00" + "90" + "090000" + "78",
        "ZSTD, " + ZSTD_MAGIC + "00" + "a8" + "090000" + "78",
        "ZSTD, " + ZSTD_MAGIC + "00" + "ff" + "090000" + "78",
        "BROTLI, 111e000000000000",
        "BROTLI, 113f3f3f3f3f3f3f",
        "GZIP, 1f8b080400000000000fffff",
        "GZIP, 1f8b08080000000000ff6e616d65",
        "GZIP, 1f8b08e00000000000ff0300"
    })
    void decode_streamThatAsksForTooMuch_fails(Compression compression, String hex) throws IOException {
        byte[] stream = HexFormat.of().parseHex(hex);
        try (PartCodec codec = PartCodecs.open(compression);
                InputStream decoded = codec.decode(new ByteArrayInputStream(stream))) {
            assertThatThrownBy(decoded::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> {
            try (InputStream file = ChainedInput.open(compression, "a", new ByteArrayInputStream(stream))) {
                file.readAllBytes();
            }
        });
    }

    /** The largest window that is taken is known, so that what is said above is about the window and nothing else. */
    @ParameterizedTest
    @CsvSource({"58", "80"})
    void decode_windowThatIsAllowed_givesTheContent(String descriptor) throws IOException {
        byte[] stream = HexFormat.of().parseHex(ZSTD_MAGIC + "00" + descriptor + "090000" + "78");
        try (PartCodec codec = PartCodecs.open(Compression.ZSTD);
                InputStream decoded = codec.decode(new ByteArrayInputStream(stream))) {
            assertThat(decoded.readAllBytes()).isEqualTo(new byte[] {'x'});
        }
    }

    @ParameterizedTest
    @CsvSource({"GZIP", "BROTLI", "ZSTD"})
    void decode_nothingButZeros_fails(Compression compression) throws IOException {
        byte[] zeros = new byte[100_000];
        try (PartCodec codec = PartCodecs.open(compression);
                InputStream decoded = codec.decode(new ByteArrayInputStream(zeros))) {
            assertThatThrownBy(decoded::readAllBytes).isInstanceOf(IOException.class);
        }
    }
}
