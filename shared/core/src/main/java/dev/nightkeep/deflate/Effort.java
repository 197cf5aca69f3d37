package dev.nightkeep.deflate;

import java.util.List;

/**
 * How hard matches are looked for.
 *
 * @param depth    how many earlier places are compared at most
 * @param nice     a match of this length is taken without looking further
 * @param lazy     whether a match is held back until the next place was found to have no longer one
 * @param insert   matches up to this length have all their places noted for later; of longer ones only the first
 * @param hashBits of the table of places; a small one stays in the nearer caches
 */
record Effort(int depth, int nice, boolean lazy, int insert, int hashBits) {
    private static final int ALL = DeflateSymbols.MAX_LENGTH;

    /** For levels 1 to 9: about as small as zlib at the same level, sooner. */
    private static final List<Effort> LEVELS = List.of(
            new Effort(1, 32, false, 8, 14),
            new Effort(2, 32, false, 16, 15),
            new Effort(2, 32, false, ALL, 15),
            new Effort(6, 48, false, ALL, 15),
            new Effort(8, 48, true, ALL, 15),
            new Effort(20, 64, true, ALL, 15),
            new Effort(32, 96, true, ALL, 15),
            new Effort(200, 200, true, ALL, 15),
            new Effort(1000, ALL, true, ALL, 15));

    /** {@code level} from 1 to 9. */
    static Effort of(int level) {
        return LEVELS.get(level - 1);
    }
}
