package dev.nightkeep.backup;

import java.util.Arrays;

/**
 * A growing buffer of whole documents that becomes one part. Owned by one thread at a time; handed over through queues.
 */
final class Block {
    /** How much raw data a part has at most, a single larger document excepted. */
    static final int TARGET_BYTES = 4 * 1024 * 1024;

    private static final int INITIAL_BYTES = 64 * 1024;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private int documents;
    private int lastDocument;

    /** Whether {@code more} bytes still belong into this block. An empty block takes anything. */
    boolean hasRoomFor(int more) {
        return length == 0 || more <= TARGET_BYTES - length;
    }

    void add(byte[] buffer, int offset, int count) {
        lastDocument = length;
        append(buffer, offset, count);
        documents++;
    }

    /** Adds bytes that are not a document. */
    void append(byte[] buffer, int offset, int count) {
        reserve(count);
        System.arraycopy(buffer, offset, bytes, length, count);
        length += count;
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            int roomy = Math.min(Math.max(needed, bytes.length * 4), Math.max(needed, TARGET_BYTES));
            bytes = Arrays.copyOf(bytes, roomy);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int documents() {
        return documents;
    }

    /** Where the last document starts. */
    int lastDocument() {
        return lastDocument;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Empties it; what one outsized document made it grow to is given back to the heap. */
    void clear() {
        length = 0;
        documents = 0;
        lastDocument = 0;
        if (bytes.length > TARGET_BYTES) {
            bytes = new byte[INITIAL_BYTES];
        }
    }
}
