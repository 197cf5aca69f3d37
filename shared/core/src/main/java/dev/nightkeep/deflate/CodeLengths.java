package dev.nightkeep.deflate;

import java.util.Arrays;

/** The lengths of two codes as a block states them: in runs, by a third code (RFC 1951, 3.2.7). For one thread. */
final class CodeLengths {
    private static final int REPEAT = 16;
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;
    private static final int SYMBOLS = 19;
    private static final int LIMIT = 7;
    private static final int LEAST_LITERALS = 257;
    private static final int LEAST_LENGTHS = 4;
    private static final int COUNTS_BITS = 14;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final HuffmanCode code = new HuffmanCode(SYMBOLS, LIMIT);
    private final int[] frequencies = new int[SYMBOLS];
    private final int[] lengths = new int[DeflateSymbols.LITERALS_AND_LENGTHS + DeflateSymbols.DISTANCES];

    /** Symbols, each with the number that follows it above. */
    private final int[] runs = new int[lengths.length];

    private int literals;
    private int distances;
    private int count;
    private int stated;

    /** Takes the codes that are to be stated. */
    void prepare(HuffmanCode literalCode, HuffmanCode distanceCode) {
        literals = literalCode.used(LEAST_LITERALS);
        distances = distanceCode.used(1);
        for (int i = 0; i < literals; i++) {
            lengths[i] = literalCode.length(i);
        }
        for (int i = 0; i < distances; i++) {
            lengths[literals + i] = distanceCode.length(i);
        }
        Arrays.fill(frequencies, 0);
        count = 0;
        findRuns(literals + distances);
        code.build(frequencies);
        stated = SYMBOLS;
        while (stated > LEAST_LENGTHS && code.length(ORDER[stated - 1]) == 0) {
            stated--;
        }
    }

    private void findRuns(int total) {
        for (int from = 0; from < total; ) {
            int to = from + 1;
            while (to < total && lengths[to] == lengths[from]) {
                to++;
            }
            addRun(lengths[from], to - from);
            from = to;
        }
    }

    private void addRun(int length, int times) {
        int left = times;
        if (length != 0) {
            add(length, 0);
            left--;
        }
        while (left >= 3) {
            int most = length != 0 ? 6 : left < 11 ? 10 : 138;
            int taken = Math.min(left, most);
            int symbol = length != 0 ? REPEAT : left < 11 ? FEW_ZEROS : MANY_ZEROS;
            add(symbol, taken - (symbol == MANY_ZEROS ? 11 : 3));
            left -= taken;
        }
        for (; left > 0; left--) {
            add(length, 0);
        }
    }

    private void add(int symbol, int more) {
        runs[count++] = symbol | (more << Byte.SIZE);
        frequencies[symbol]++;
    }

    private static int extra(int symbol) {
        return switch (symbol) {
            case REPEAT -> 2;
            case FEW_ZEROS -> 3;
            case MANY_ZEROS -> 7;
            default -> 0;
        };
    }

    long bits() {
        long bits = COUNTS_BITS + 3L * stated;
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            bits += (long) frequencies[symbol] * (code.length(symbol) + extra(symbol));
        }
        return bits;
    }

    void writeTo(BitWriter out) {
        out.write((literals - LEAST_LITERALS) | ((distances - 1) << 5) | ((stated - LEAST_LENGTHS) << 10), COUNTS_BITS);
        for (int i = 0; i < stated; i++) {
            out.write(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < count; i++) {
            int symbol = runs[i] & 0xff;
            out.write(code.code(symbol), code.length(symbol));
            out.write(runs[i] >>> Byte.SIZE, extra(symbol));
        }
    }
}
