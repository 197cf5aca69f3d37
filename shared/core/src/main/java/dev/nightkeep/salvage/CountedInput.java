package dev.nightkeep.salvage;

import dev.nightkeep.format.MeasuredInput;
import dev.nightkeep.hash.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts and hashes what is read of a file, and sees whether its end was met. For one thread. */
final class CountedInput extends FilterInputStream {
    private final MeasuredInput measured;
    private boolean ended;

    CountedInput(InputStream in) {
        this(new MeasuredInput(in));
    }

    private CountedInput(MeasuredInput measured) {
        super(measured);
        this.measured = measured;
    }

    @Override
    public int read() throws IOException {
        int read = measured.read();
        ended = read < 0;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = measured.read(buffer, offset, length);
        ended = read < 0;
        return read;
    }

    /** Read rather than skipped, so that the end is seen. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    /** Nothing: decoders close what they read from, and what they leave is still to be counted. */
    @Override
    public void close() {
        // whoever opened the file closes it
    }

    long bytes() {
        return measured.bytes();
    }

    /** Whether the file's end was seen. */
    boolean ended() {
        return ended;
    }

    /** Reads what is left. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** The SHA-256 of all that was read. May be called once. */
    Digest digest() {
        return measured.digest();
    }
}
