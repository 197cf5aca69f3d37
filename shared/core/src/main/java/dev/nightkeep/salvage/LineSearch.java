package dev.nightkeep.salvage;

import java.util.Arrays;

/**
 * Finds where reading can go on behind damage: at the next line that begins as the damaged object's line does, with the
 * same indentation and the same first name. Text without line breaks has no such place.
 */
final class LineSearch {
    private static final int LONGEST_BEGINNING = 200;

    private LineSearch() {}

    /** Where the next object like the one at {@code start} begins, before {@code end}; -1 where none is found. */
    static int next(byte[] bytes, int start, int end) {
        int indentation = indentation(bytes, start);
        int beginning = beginning(bytes, start, end);
        if (indentation < 0 || beginning < 0) {
            return -1;
        }
        for (int at = start + 1; at + beginning < end; at++) {
            if (bytes[at] == '{'
                    && Arrays.equals(bytes, start, start + beginning, bytes, at, at + beginning)
                    && indentation(bytes, at) == indentation) {
                return at;
            }
        }
        return -1;
    }

    /** How many spaces stand before it in its line, not counting commas and brackets; -1 where something else does. */
    private static int indentation(byte[] bytes, int start) {
        int spaces = 0;
        for (int at = start - 1; at >= 0 && bytes[at] != '\n'; at--) {
            if (bytes[at] == ' ' || bytes[at] == '\t') {
                spaces++;
            } else if (bytes[at] != ',' && bytes[at] != '[') {
                return -1;
            }
        }
        return spaces;
    }

    /** How long the brace, the first name and its colon are together; -1 where there is none. */
    private static int beginning(byte[] bytes, int start, int end) {
        for (int at = start; at < Math.min(end, start + LONGEST_BEGINNING); at++) {
            if (bytes[at] == ':') {
                return at + 1 - start;
            }
        }
        return -1;
    }
}
