package dev.nightkeep.format;

import dev.nightkeep.bson.ByteSpan;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of less than a given length, out of bytes that nobody vouches for. For one thread. */
final class BoundedLines {
    private final InputStream in;
    private final byte[] buffer;
    private int start;
    private int end;

    BoundedLines(InputStream in, int maxBytes) {
        this.in = in;
        this.buffer = new byte[maxBytes];
    }

    /** The next line without its line feed, valid until the next call; empty at the end. */
    Optional<ByteSpan> next() throws IOException {
        int scanned = 0;
        int length = lineLength(scanned);
        while (length < 0) {
            scanned = end - start;
            if (!fill()) {
                return Optional.empty();
            }
            length = lineLength(scanned);
        }
        ByteSpan line = new ByteSpan(buffer, start, length);
        start += length + 1;
        return Optional.of(line);
    }

    private int lineLength(int scanned) {
        for (int i = start + scanned; i < end; i++) {
            if (buffer[i] == '\n') {
                return i - start;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        end -= start;
        System.arraycopy(buffer, start, buffer, 0, end);
        start = 0;
        if (end == buffer.length) {
            throw new IOException("a line has %d bytes or more".formatted(end));
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0 && end > 0) {
            throw new EOFException("the last line is cut off after %d bytes".formatted(end));
        }
        end += Math.max(0, read);
        return read >= 0;
    }
}
