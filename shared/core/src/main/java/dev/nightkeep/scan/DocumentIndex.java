package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the scan remembers of every document: 40 bytes, and 4 more while it is sorted. Adding is thread-safe; reading is
 * too, once nothing is added any more.
 */
final class DocumentIndex {
    /** Memory for one document. */
    static final int ROW_BYTES = RowBatch.LONGS * Long.BYTES + Integer.BYTES;

    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;

    private final long limit;
    private final List<long[]> chunks = new ArrayList<>();
    private int rows;

    DocumentIndex(long limit) {
        this.limit = Math.min(limit, Integer.MAX_VALUE - CHUNK_ROWS);
    }

    synchronized void add(long[] values, int count) {
        if (rows + (long) count > limit) {
            throw new ConfigurationException(
                    "There are more than %d documents, and each takes %d bytes of memory".formatted(limit, ROW_BYTES),
                    "Scan fewer collections and files at once, or raise --max-documents and the memory (java -Xmx)");
        }
        for (int row = 0; row < count; row++, rows++) {
            if (rows >> CHUNK_BITS == chunks.size()) {
                chunks.add(new long[CHUNK_ROWS * RowBatch.LONGS]);
            }
            System.arraycopy(values, row * RowBatch.LONGS, chunks.getLast(), at(rows), RowBatch.LONGS);
        }
    }

    private static int at(int row) {
        return (row & (CHUNK_ROWS - 1)) * RowBatch.LONGS;
    }

    synchronized int size() {
        return rows;
    }

    private long value(int row, int column) {
        return chunks.get(row >> CHUNK_BITS)[at(row) + column];
    }

    long key(int row) {
        return value(row, 0);
    }

    long id(int row) {
        return value(row, 1);
    }

    long content(int row) {
        return value(row, 2);
    }

    long time(int row) {
        return value(row, 3);
    }

    /** Where it stands, see {@link Places}. */
    int place(int row) {
        return (int) (value(row, 4) >>> Integer.SIZE);
    }

    /** The number of the document within its source. */
    int ordinal(int row) {
        return (int) value(row, 4);
    }
}
