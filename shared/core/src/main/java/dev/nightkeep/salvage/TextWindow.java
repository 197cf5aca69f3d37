package dev.nightkeep.salvage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The piece of a text that is looked at: from some bytes before {@link #keepFrom} on, as far as it was asked for. For one
 * thread.
 */
final class TextWindow {
    /** How much before the kept bytes stays, to see how their line begins. */
    static final int MARGIN = 256;

    private static final int FIRST_BYTES = 32 * 1024;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int limit;
    private int keep;
    private long base;
    private boolean ended;

    TextWindow(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where what was read ends. */
    int limit() {
        return limit;
    }

    /** The position in the whole text of a place in the window. */
    long position(int index) {
        return base + index;
    }

    /** Bytes before this place are not needed any more. */
    void keepFrom(int index) {
        keep = index;
    }

    /** Reads on. Returns by how much everything has moved to the front, or -1 when there is nothing more. */
    int more() throws IOException {
        if (ended) {
            return -1;
        }
        int moved = makeRoom();
        int read = in.read(bytes, limit, bytes.length - limit);
        ended = read < 0;
        limit += Math.max(0, read);
        return ended && moved == 0 ? -1 : moved;
    }

    private int makeRoom() {
        if (limit < bytes.length) {
            return 0;
        }
        int from = Math.max(0, keep - MARGIN);
        if (from < bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            return 0;
        }
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        keep -= from;
        base += from;
        return from;
    }
}
