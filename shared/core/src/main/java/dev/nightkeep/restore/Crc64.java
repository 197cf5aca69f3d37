package dev.nightkeep.restore;

import java.util.zip.Checksum;

/**
 * CRC-64 with the polynomial of ECMA-182, reflected, as mongodump archives have it (Go's {@code hash/crc64}; also known as
 * CRC-64/XZ). For one thread.
 */
final class Crc64 implements Checksum {
    private static final long POLYNOMIAL = 0xC96C5795D7870F42L;
    private static final long[] TABLE = table();

    private long inverted = -1;

    private static long[] table() {
        long[] table = new long[256];
        for (int i = 0; i < table.length; i++) {
            long crc = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            table[i] = crc;
        }
        return table;
    }

    @Override
    public void update(int b) {
        inverted = TABLE[(int) (inverted ^ b) & 0xff] ^ inverted >>> Byte.SIZE;
    }

    @Override
    public void update(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            update(buffer[i]);
        }
    }

    @Override
    public long getValue() {
        return ~inverted;
    }

    @Override
    public void reset() {
        inverted = -1;
    }
}
