package dev.nightkeep.format;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Counts and hashes the bytes that pass through it. For one thread. */
public final class MeasuredInput extends FilterInputStream {
    private final MessageDigest sha256 = Digest.sha256();
    private long bytes;

    public MeasuredInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            sha256.update((byte) read);
            bytes++;
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            sha256.update(buffer, offset, read);
            bytes += read;
        }
        return read;
    }

    /** Skipped bytes count like read ones. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes have passed. */
    public long bytes() {
        return bytes;
    }

    /** The SHA-256 of what has passed. May be called once, and then {@link #requireAll} may not. */
    public Digest digest() {
        return Digest.of(sha256);
    }

    /**
     * Reads to the end and holds what passed against what was stored. May be called once.
     *
     * @param name of the object, for the message
     * @throws CorruptBackupException when length or hash differ
     */
    public void requireAll(String name, long expectedBytes, Digest expected) throws IOException {
        requireAll(name, expectedBytes, Optional.of(expected));
    }

    /** Likewise, by its length alone where no hash of the whole is known. */
    public void requireAll(String name, long expectedBytes, Optional<Digest> stated) throws IOException {
        transferTo(java.io.OutputStream.nullOutputStream());
        Digest found = digest();
        Digest expected = stated.orElse(found);
        if (bytes != expectedBytes || !found.equals(expected)) {
            throw new CorruptBackupException(
                    "%s is not what was written: it has %d bytes with SHA-256 %s and should have %d with %s"
                            .formatted(name, bytes, found, expectedBytes, expected),
                    "Restore another backup, and find out what changed this one");
        }
    }
}
