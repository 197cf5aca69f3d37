package dev.nightkeep.compare;

import java.nio.ByteBuffer;

/** 128 bits that stand for what was hashed. */
record Hash(long high, long low) implements Comparable<Hash> {
    static final int BYTES = 2 * Long.BYTES;

    static Hash read(ByteBuffer bytes) {
        return new Hash(bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }

    @Override
    public int compareTo(Hash other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
