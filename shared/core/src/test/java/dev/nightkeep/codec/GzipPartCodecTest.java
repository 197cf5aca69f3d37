package dev.nightkeep.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

final class GzipPartCodecTest {
    private static final byte[] RAW = "twice the same, twice the same".getBytes(US_ASCII);
    private static final byte[] PART = Parts.encode(Compression.GZIP, RAW);

    @Test
    void encode_anything_startsWithAHeaderWithoutTime() {
        assertThat(PART).startsWith(HexFormat.of().parseHex("1f8b08000000000000ff"));
    }

    @Test
    void encode_parts_areReadAsOneStreamByTheJdk() throws IOException {
        byte[] chain = Parts.concat(PART, Parts.encode(Compression.GZIP, new byte[0]), PART);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(chain))) {
            assertThat(in.readAllBytes()).isEqualTo(Parts.concat(RAW, RAW));
        }
    }

    @Test
    void decode_memberOfTheJdk_givesTheBytes() throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(member)) {
            out.write(RAW);
        }
        assertThat(Parts.decode(Compression.GZIP, member.toByteArray())).isEqualTo(RAW);
    }

    @Test
    void decode_toTheEnd_leavesThePartOpen() throws IOException {
        boolean[] closed = {false};
        InputStream part = new ByteArrayInputStream(PART) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (PartCodec codec = PartCodecs.open(Compression.GZIP)) {
            InputStream decoded = codec.decode(part);
            assertThat(decoded.readAllBytes()).isEqualTo(RAW);
            assertThat(closed[0]).isFalse();
            decoded.close();
            assertThat(closed[0]).isTrue();
        }
    }

    @Test
    void decode_headerWithEveryOptionalField_givesTheBytes() throws IOException {
        byte[] header = HexFormat.of().parseHex("1f8b081e00000000000003000000" + "6e616d6500" + "7400" + "abcd");
        header[10] = 2;
        byte[] extra = Parts.concat(Arrays.copyOf(header, 12), new byte[] {9, 9}, tail(header, 14));
        assertThat(Parts.decode(Compression.GZIP, Parts.concat(extra, tail(PART, 10))))
                .isEqualTo(RAW);
    }

    @Test
    void decode_wrongCrc_fails() {
        assertFails(changed(PART.length - 8));
    }

    @Test
    void decode_wrongLength_fails() {
        assertFails(changed(PART.length - 4));
    }

    @Test
    void decode_wrongMagic_fails() {
        assertFails(changed(0));
    }

    @Test
    void decode_reservedFlags_fails() {
        byte[] flagged = PART.clone();
        flagged[3] = (byte) 0x80;
        assertFails(flagged);
    }

    private static void assertFails(byte[] part) {
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> Parts.decode(Compression.GZIP, part));
    }

    private static byte[] changed(int position) {
        byte[] changed = PART.clone();
        changed[position]++;
        return changed;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
