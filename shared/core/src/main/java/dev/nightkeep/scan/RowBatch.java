package dev.nightkeep.scan;

/** What is remembered of some documents of one source, before it goes into the index. For one thread. */
final class RowBatch {
    static final int ROWS = 256;

    /** What is remembered of one document. */
    static final int LONGS = 5;

    private final DocumentIndex index;
    private final long[] values = new long[ROWS * LONGS];
    private int rows;

    RowBatch(DocumentIndex index) {
        this.index = index;
    }

    void add(DocumentExaminer facts, long key, int ordinal, int place) {
        int at = rows++ * LONGS;
        values[at] = key;
        values[at + 1] = facts.id();
        values[at + 2] = facts.content();
        values[at + 3] = facts.time();
        values[at + 4] = (long) place << Integer.SIZE | Integer.toUnsignedLong(ordinal);
        if (rows == ROWS) {
            flush();
        }
    }

    void flush() {
        index.add(values, rows);
        rows = 0;
    }
}
