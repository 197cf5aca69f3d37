package dev.nightkeep.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** One sorted run of a spool while it is read. For one thread. */
final class TraceRun implements Comparable<TraceRun> {
    private static final int BUFFER = 1 << 13;

    private final FileChannel file;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long position;
    private Trace head = new Trace(new Hash(0, 0), new Hash(0, 0), 0, 0, Trace.nothing());

    /** The run in {@code [start, end)} of the file; the channel belongs to the caller. */
    TraceRun(FileChannel file, long start, long end) {
        this.file = file;
        this.position = start;
        this.end = end;
    }

    /** Moves to the next trace. */
    boolean advance() throws IOException {
        if (!buffer.hasRemaining() && position == end) {
            return false;
        }
        require(Short.BYTES);
        byte[] bytes = new byte[buffer.getShort()];
        require(bytes.length);
        buffer.get(bytes);
        head = Trace.read(ByteBuffer.wrap(bytes));
        return true;
    }

    private void require(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact().limit((int) Math.min(buffer.capacity(), buffer.position() + end - position));
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new IOException("a temporary file is shorter than it was written");
            }
            position += read;
        }
        buffer.flip();
    }

    Trace head() {
        return head;
    }

    @Override
    public int compareTo(TraceRun other) {
        return Trace.ORDER.compare(head, other.head);
    }
}
