package dev.nightkeep.codec;

import dev.nightkeep.hash.Digest;
import java.io.InputStream;
import java.security.MessageDigest;

/** The compressed bytes of one part out of an object's, hashed while they are read. Closing it closes nothing. */
final class StoredPartInput extends InputStream {
    private final PartName name;
    private final StoreInput object;
    private final MessageDigest sha256 = Digest.sha256();
    private long remaining;

    StoredPartInput(PartName name, InputStream object) {
        this.name = name;
        this.object = new StoreInput(name.object(), object);
        this.remaining = name.part().bytes();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (remaining == 0) {
            return -1;
        }
        int read = object.read(buffer, offset, (int) Math.min(length, remaining));
        if (read < 0) {
            throw name.corrupt("is cut off %d bytes before its end".formatted(remaining));
        }
        sha256.update(buffer, offset, read);
        remaining -= read;
        return read;
    }

    /** Fails unless the part was read to its end and is the one that was written. */
    void requireProven() {
        name.requireEqual(name.part().bytes() - remaining, name.part().bytes(), "bytes");
        name.requireEqual(Digest.of(sha256));
    }
}
