package dev.nightkeep.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds where bytes stood before, among the last 32 KiB, by chains of the places that have the same four bytes. Places must
 * be shown in their order, each once at most. For one thread.
 */
final class MatchFinder {
    /** The shortest match, and how many bytes a place needs to be shown. */
    static final int NEEDED = 4;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int MULTIPLIER = 0x9e3779b1;
    private static final int MASK = DeflateSymbols.WINDOW - 1;

    /** Outside of the window of every place. */
    private static final int NOWHERE = -2 * DeflateSymbols.WINDOW;

    private static final int FARTHEST_STEP = Character.MAX_VALUE;

    private final int nice;
    private final int depth;
    private final int shift;

    /** The last place for each hash of four bytes. */
    private final int[] last;

    /** For each place of the window, how far before it the one of the same hash lies. */
    private final char[] steps = new char[DeflateSymbols.WINDOW];

    private int distance;

    MatchFinder(Effort effort) {
        this.nice = effort.nice();
        this.depth = effort.depth();
        this.shift = Integer.SIZE - effort.hashBits();
        this.last = new int[1 << effort.hashBits()];
    }

    /** Forgets everything. */
    void reset() {
        Arrays.fill(last, NOWHERE);
    }

    /** How far before its place the match lies that was found last. */
    int distance() {
        return distance;
    }

    /** Notes a place without looking for a match. */
    void note(byte[] bytes, int place) {
        int slot = ((int) INT.get(bytes, place) * MULTIPLIER) >>> shift;
        steps[place & MASK] = (char) Math.min(place - last[slot], FARTHEST_STEP);
        last[slot] = place;
    }

    /** Notes a place and looks for the longest match there; 0 where there is none. */
    int find(byte[] bytes, int place, int end) {
        return find(bytes, place, end, depth, 0);
    }

    /** The same with half the effort, for a match that is longer than one that is known; else the known length. */
    int findLonger(byte[] bytes, int place, int end, int than) {
        return find(bytes, place, end, depth >> 1, than);
    }

    private int find(byte[] bytes, int place, int end, int compared, int than) {
        int word = (int) INT.get(bytes, place);
        int slot = (word * MULTIPLIER) >>> shift;
        int candidate = last[slot];
        steps[place & MASK] = (char) Math.min(place - candidate, FARTHEST_STEP);
        last[slot] = place;
        int longest = than;
        int most = Math.min(DeflateSymbols.MAX_LENGTH, end - place);
        for (int left = compared; left > 0 && place - candidate <= MASK && longest < most; left--) {
            if ((int) INT.get(bytes, candidate) == word && mayBeLonger(bytes, place, candidate, longest)) {
                int length = common(bytes, candidate, place, most);
                if (length > longest) {
                    longest = length;
                    distance = place - candidate;
                    if (length >= nice) {
                        break;
                    }
                }
            }
            candidate -= steps[candidate & MASK];
        }
        return longest;
    }

    /** Looks at what a longer match would have to have at its end. */
    private static boolean mayBeLonger(byte[] bytes, int place, int candidate, int longest) {
        return longest < NEEDED
                || (int) INT.get(bytes, candidate + longest - 3) == (int) INT.get(bytes, place + longest - 3);
    }

    /** How many bytes are the same, of which {@value #NEEDED} are known to be. */
    private static int common(byte[] bytes, int candidate, int place, int most) {
        int length = NEEDED;
        while (length + Long.BYTES <= most) {
            long difference = (long) LONG.get(bytes, candidate + length) ^ (long) LONG.get(bytes, place + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >>> 3);
            }
            length += Long.BYTES;
        }
        while (length < most && bytes[candidate + length] == bytes[place + length]) {
            length++;
        }
        return length;
    }
}
