package dev.nightkeep.codec;

import java.io.IOException;
import java.io.InputStream;

/** The decoded bytes of one part, held against its record on the way. */
final class PartContentInput extends InputStream {
    private final PartName name;
    private final StoredPartInput stored;
    private final InputStream decoded;
    private long delivered;
    private boolean proven;

    PartContentInput(PartName name, StoredPartInput stored, InputStream decoded) {
        this.name = name;
        this.stored = stored;
        this.decoded = decoded;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = readDecoded(buffer, offset, length);
        if (read < 0) {
            prove();
            return read;
        }
        delivered += read;
        if (delivered > name.part().rawBytes()) {
            throw name.tooLong();
        }
        return read;
    }

    private int readDecoded(byte[] buffer, int offset, int length) {
        try {
            return decoded.read(buffer, offset, length);
        } catch (IOException e) {
            throw name.corrupt("does not decode", e);
        }
    }

    private void prove() {
        if (!proven) {
            name.requireEqual(delivered, name.part().rawBytes(), "decoded bytes");
            stored.requireProven();
            proven = true;
        }
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
