package dev.nightkeep.deflate;

import java.util.Arrays;

/** The literals and matches of one DEFLATE block, and how often each symbol occurs in it. For one thread. */
final class BlockSymbols {
    /** Many enough for the code's own bits not to count, few enough for the code to suit what is written with it. */
    static final int MOST = 24 * 1024;

    private static final int MATCH = 1 << 31;
    private static final int LENGTH_SHIFT = 16;

    private final int[] items = new int[MOST];
    private final int[] literals = new int[DeflateSymbols.LITERALS_AND_LENGTHS];
    private final int[] distances = new int[DeflateSymbols.DISTANCES];
    private int count;

    void clear() {
        count = 0;
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
        literals[DeflateSymbols.END] = 1;
    }

    void literal(byte value) {
        int literal = Byte.toUnsignedInt(value);
        items[count++] = literal;
        literals[literal]++;
    }

    void match(int length, int distance) {
        items[count++] = MATCH | (length << LENGTH_SHIFT) | (distance - 1);
        literals[DeflateSymbols.ofLength(length)]++;
        distances[DeflateSymbols.ofDistance(distance - 1)]++;
    }

    /** Whether a literal and a match more may not find room. */
    boolean full() {
        return count >= MOST - 1;
    }

    int[] literals() {
        return literals;
    }

    int[] distances() {
        return distances;
    }

    /** How many bits all symbols take, the further ones of lengths and distances included. */
    long bits(HuffmanCode literalCode, HuffmanCode distanceCode) {
        long bits = 0;
        for (int symbol = 0; symbol < literals.length; symbol++) {
            bits += (long) literals[symbol] * (literalCode.length(symbol) + DeflateSymbols.LENGTH_EXTRA[symbol]);
        }
        for (int symbol = 0; symbol < distances.length; symbol++) {
            bits += (long) distances[symbol] * (distanceCode.length(symbol) + DeflateSymbols.DISTANCE_EXTRA[symbol]);
        }
        return bits;
    }

    /** Writes everything with these codes, and that it ends. */
    void writeTo(BitWriter out, HuffmanCode literalCode, HuffmanCode distanceCode) {
        for (int i = 0; i < count; i++) {
            int item = items[i];
            if (item >= 0) {
                out.write(literalCode.code(item), literalCode.length(item));
            } else {
                writeMatch(out, literalCode, distanceCode, (item & ~MATCH) >>> LENGTH_SHIFT, (char) item);
            }
        }
        out.write(literalCode.code(DeflateSymbols.END), literalCode.length(DeflateSymbols.END));
    }

    private static void writeMatch(
            BitWriter out, HuffmanCode literalCode, HuffmanCode distanceCode, int length, int distance) {
        int symbol = DeflateSymbols.ofLength(length);
        int used = literalCode.length(symbol);
        long bits = literalCode.code(symbol) | ((long) (length - DeflateSymbols.LENGTH_BASE[symbol]) << used);
        used += DeflateSymbols.LENGTH_EXTRA[symbol];
        int far = DeflateSymbols.ofDistance(distance);
        bits |= (long) distanceCode.code(far) << used;
        used += distanceCode.length(far);
        bits |= (long) (distance - DeflateSymbols.DISTANCE_BASE[far]) << used;
        out.write(bits, used + DeflateSymbols.DISTANCE_EXTRA[far]);
    }
}
