package dev.nightkeep.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every damage either fails or gives all bytes; never quietly fewer. */
final class ChainedInputTest {
    private static final byte[] FIRST = "the first member, the first member".getBytes(US_ASCII);
    private static final byte[] SECOND = "the second member".getBytes(US_ASCII);
    private static final byte[] ALL = Parts.concat(FIRST, SECOND, FIRST);

    /** Three members; brotli has no members, so its file is one. */
    private static List<byte[]> members(Compression compression) {
        return compression == Compression.BROTLI
                ? List.of(Parts.encode(compression, ALL))
                : List.of(
                        Parts.encode(compression, FIRST),
                        Parts.encode(compression, SECOND),
                        Parts.encode(compression, FIRST));
    }

    private static byte[] file(Compression compression) {
        return Parts.concat(members(compression).toArray(byte[][]::new));
    }

    private static byte[] read(Compression compression, InputStream stored) throws IOException {
        try (InputStream in = ChainedInput.open(compression, "orders.bson", stored)) {
            return in.readAllBytes();
        }
    }

    private static byte[] read(Compression compression, byte[] stored) throws IOException {
        return read(compression, new ByteArrayInputStream(stored));
    }

    @ParameterizedTest
    @EnumSource
    void read_wholeFile_givesAllBytes(Compression compression) throws IOException {
        assertThat(read(compression, file(compression))).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void read_streamWhoseAvailableIsAlwaysZero_givesAllBytes(Compression compression) throws IOException {
        assertThat(read(compression, Parts.reluctant(file(compression)))).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void read_byteByByte_givesAllBytes(Compression compression) throws IOException {
        try (InputStream in =
                ChainedInput.open(compression, "orders.bson", new ByteArrayInputStream(file(compression)))) {
            for (byte expected : ALL) {
                assertThat(in.read()).isEqualTo(expected);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void read_anyFlippedBit_failsOrGivesAllBytes(Compression compression) {
        byte[] file = file(compression);
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(readOrFail(compression, flipped)).as("bit %d", bit).isIn(ALL, new byte[0]);
        }
    }

    private static byte[] readOrFail(Compression compression, byte[] stored) {
        try {
            return read(compression, stored);
        } catch (CorruptBackupException | IOException e) {
            assertThat(e).isInstanceOf(CorruptBackupException.class);
            return new byte[0];
        }
    }

    @Test
    void read_flippedBitInTheSecondMembersMagic_fails() {
        byte[] file = file(Compression.GZIP);
        file[members(Compression.GZIP).getFirst().length] ^= 1;
        assertFails(Compression.GZIP, file);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void read_trailingBytes_fails(Compression compression) {
        assertFails(compression, Parts.concat(file(compression), new byte[1]));
        assertFails(compression, Parts.concat(file(compression), "garbage behind the end".getBytes(US_ASCII)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void read_cutOffAnywhereButBetweenMembers_fails(Compression compression) {
        byte[] file = file(compression);
        List<byte[]> members = members(compression);
        int first = members.getFirst().length;
        List<Integer> between = members.size() == 1 ? List.of() : List.of(first, first + members.get(1).length);
        for (int length = 0; length < file.length; length++) {
            if (!between.contains(length)) {
                assertFails(compression, Arrays.copyOf(file, length));
            }
        }
    }

    /** The known limit: only counts tell, such as those of the part index. */
    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void read_cutOffBetweenMembers_givesFewerBytesAndNobodyCanTell(Compression compression) throws IOException {
        byte[] first = members(compression).getFirst();
        assertThat(read(compression, Arrays.copyOf(file(compression), first.length)))
                .isEqualTo(FIRST);
    }

    private static void assertFails(Compression compression, byte[] file) {
        assertThatExceptionOfType(CorruptBackupException.class)
                .as("%d bytes", file.length)
                .isThrownBy(() -> read(compression, file))
                .satisfies(e -> assertThat(e.userMessage()).contains("orders.bson", compression.text()));
    }

    @ParameterizedTest
    @EnumSource
    void read_connectionThatBreaks_isNotCorruption(Compression compression) {
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(file(compression), 0, 15)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> read(compression, breaking));
    }

    @ParameterizedTest
    @EnumSource
    void close_opened_closesTheFile(Compression compression) throws IOException {
        boolean[] closed = {false};
        InputStream stored = new FilterInputStream(new ByteArrayInputStream(file(compression))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ChainedInput.open(compression, "orders.bson", stored).close();
        assertThat(closed[0]).isTrue();
    }
}
