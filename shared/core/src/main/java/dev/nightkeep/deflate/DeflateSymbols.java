package dev.nightkeep.deflate;

/** The alphabets of RFC 1951, 3.2.5: which symbol and how many further bits stand for a length or a distance. */
final class DeflateSymbols {
    static final int MIN_LENGTH = 3;
    static final int MAX_LENGTH = 258;
    static final int WINDOW = 32 * 1024;

    static final int END = 256;
    static final int LITERALS_AND_LENGTHS = 286;
    static final int DISTANCES = 30;
    private static final int FIRST_LENGTH = 257;
    private static final int LENGTHS = 29;
    private static final int NEAR = 256;
    private static final int FAR_SHIFT = 7;

    /** By symbol: the smallest value, and how many bits say by how much it is exceeded. Distances count from 0. */
    static final int[] LENGTH_BASE = new int[LITERALS_AND_LENGTHS];

    static final int[] LENGTH_EXTRA = new int[LITERALS_AND_LENGTHS];
    static final int[] DISTANCE_BASE = new int[DISTANCES];
    static final int[] DISTANCE_EXTRA = new int[DISTANCES];

    private static final short[] LENGTH_SYMBOL = new short[MAX_LENGTH + 1];

    /** Distances below {@value #NEAR} one by one, then those above in steps of 128. */
    private static final byte[] DISTANCE_SYMBOL = new byte[NEAR + (WINDOW >>> FAR_SHIFT)];

    static {
        fillLengths();
        fillDistances();
    }

    private DeflateSymbols() {}

    private static void fillLengths() {
        int length = MIN_LENGTH;
        for (int i = 0; i < LENGTHS - 1; i++) {
            int symbol = FIRST_LENGTH + i;
            LENGTH_BASE[symbol] = length;
            LENGTH_EXTRA[symbol] = i < 8 ? 0 : (i >>> 2) - 1;
            for (int end = length + (1 << LENGTH_EXTRA[symbol]); length < end && length < MAX_LENGTH; length++) {
                LENGTH_SYMBOL[length] = (short) symbol;
            }
        }
        LENGTH_BASE[FIRST_LENGTH + LENGTHS - 1] = MAX_LENGTH;
        LENGTH_SYMBOL[MAX_LENGTH] = (short) (FIRST_LENGTH + LENGTHS - 1);
    }

    private static void fillDistances() {
        int distance = 0;
        for (int symbol = 0; symbol < DISTANCES; symbol++) {
            DISTANCE_BASE[symbol] = distance;
            DISTANCE_EXTRA[symbol] = symbol < 4 ? 0 : (symbol >>> 1) - 1;
            for (int end = distance + (1 << DISTANCE_EXTRA[symbol]); distance < end; distance++) {
                DISTANCE_SYMBOL[distance < NEAR ? distance : NEAR + (distance >>> FAR_SHIFT)] = (byte) symbol;
            }
        }
    }

    /** The symbol of a length from {@value #MIN_LENGTH} to {@value #MAX_LENGTH}. */
    static int ofLength(int length) {
        return LENGTH_SYMBOL[length];
    }

    /** The symbol of a distance, which is given less one. */
    static int ofDistance(int distance) {
        return DISTANCE_SYMBOL[distance < NEAR ? distance : NEAR + (distance >>> FAR_SHIFT)];
    }
}
