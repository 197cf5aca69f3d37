package dev.nightkeep.deflate;

/** Writes blocks in the shortest of the three ways that there are (RFC 1951, 3.2.3). For one thread. */
final class BlockWriter {
    private static final int STORED = 0;
    private static final int FIXED = 1;
    private static final int DYNAMIC = 2;
    private static final int HEADER_BITS = 3;
    private static final int LIMIT = 15;
    private static final int STORED_MOST = 0xffff;
    private static final int STORED_HEADER = 5;
    private static final HuffmanCode FIXED_LITERALS = HuffmanCode.of(fixedLiterals());
    private static final HuffmanCode FIXED_DISTANCES = HuffmanCode.of(fixedDistances());

    private final BitWriter out;
    private final HuffmanCode literals = new HuffmanCode(DeflateSymbols.LITERALS_AND_LENGTHS, LIMIT);
    private final HuffmanCode distances = new HuffmanCode(DeflateSymbols.DISTANCES, LIMIT);
    private final CodeLengths lengths = new CodeLengths();

    BlockWriter(BitWriter out) {
        this.out = out;
    }

    private static int[] fixedLiterals() {
        int[] lengths = new int[DeflateSymbols.LITERALS_AND_LENGTHS + 2];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
        }
        return lengths;
    }

    private static int[] fixedDistances() {
        int[] lengths = new int[DeflateSymbols.DISTANCES + 2];
        java.util.Arrays.fill(lengths, 5);
        return lengths;
    }

    /** Writes symbols that stand for {@code raw[from, to)}. */
    void write(BlockSymbols symbols, byte[] raw, int from, int to, boolean last) {
        literals.build(symbols.literals());
        distances.build(symbols.distances());
        lengths.prepare(literals, distances);
        long dynamic = lengths.bits() + symbols.bits(literals, distances);
        long fixed = symbols.bits(FIXED_LITERALS, FIXED_DISTANCES);
        long stored = Byte.SIZE * storedBytes(to - from);
        out.reserve(Math.min(stored, Math.min(dynamic, fixed)) / Byte.SIZE + STORED_HEADER);
        if (stored < Math.min(dynamic, fixed)) {
            writeStored(raw, from, to, last);
        } else if (fixed <= dynamic) {
            begin(FIXED, last);
            symbols.writeTo(out, FIXED_LITERALS, FIXED_DISTANCES);
        } else {
            begin(DYNAMIC, last);
            lengths.writeTo(out);
            symbols.writeTo(out, literals, distances);
        }
    }

    private static long storedBytes(int length) {
        return length + (long) STORED_HEADER * Math.max(1, Math.ceilDiv(length, STORED_MOST));
    }

    private void begin(int kind, boolean last) {
        out.write((last ? 1 : 0) | (kind << 1), HEADER_BITS);
    }

    private void writeStored(byte[] raw, int from, int to, boolean last) {
        for (int start = from; start < to; start += STORED_MOST) {
            int length = Math.min(STORED_MOST, to - start);
            begin(STORED, last && start + length == to);
            out.align();
            out.write(length | ((long) (~length & STORED_MOST) << Short.SIZE), Integer.SIZE);
            out.copy(raw, start, length);
        }
    }
}
