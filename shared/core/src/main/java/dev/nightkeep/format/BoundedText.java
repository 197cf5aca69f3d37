package dev.nightkeep.format;

import java.io.IOException;
import java.io.Writer;

/** Text of at most a given length. For one thread. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    BoundedText(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        if (length > limit - text.length()) {
            throw new IOException("a value has more than %d characters".formatted(limit));
        }
        text.append(buffer, offset, length);
    }

    @Override
    public void flush() {
        // Everything is in memory already.
    }

    @Override
    public void close() {
        // There is nothing to free.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
