package dev.nightkeep.salvage;

import dev.nightkeep.hash.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes what is read of a file. For one thread. */
final class CountedInput extends FilterInputStream {
    private final MessageDigest sha256 = Digest.sha256();
    private long bytes;
    private boolean ended;

    CountedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            sha256.update(buffer, offset, read);
            bytes += read;
        }
        ended = read < 0;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Nothing: decoders close what they read from, and what they leave is still to be counted. */
    @Override
    public void close() {
        // whoever opened the file closes it
    }

    long bytes() {
        return bytes;
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
        return Digest.of(sha256);
    }
}
