package dev.nightkeep.backup;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.ObjectWriter;
import java.io.OutputStream;
import java.security.MessageDigest;

/** What is written to it goes to the store and into a SHA-256. Not thread-safe. */
public final class HashingSink extends OutputStream {
    private final ObjectWriter writer;
    private final MessageDigest digest = Digest.sha256();

    public HashingSink(ObjectWriter writer) {
        this.writer = writer;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        writer.append(buffer, offset, length);
    }

    /** The hash of all that was written; to be asked for once. */
    public MessageDigest digest() {
        return digest;
    }
}
