package dev.nightkeep.format;

import dev.nightkeep.hash.Digest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes the bytes that pass through it. Closing it flushes, and leaves the sink open. For one thread. */
final class MeasuredOutput extends FilterOutputStream {
    private final MessageDigest sha256 = Digest.sha256();
    private long bytes;

    MeasuredOutput(OutputStream sink) {
        super(sink);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        sha256.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** What was written, as a reference to it. May be called once. */
    PartIndexReference reference(String key) {
        return new PartIndexReference(key, bytes, Digest.of(sha256));
    }
}
