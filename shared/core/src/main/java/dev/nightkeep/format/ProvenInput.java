package dev.nightkeep.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decoded bytes of a stored object; at their end the stored ones are held against what they should be. For one thread. */
final class ProvenInput extends FilterInputStream {
    private final MeasuredInput stored;
    private final PartIndexReference expected;
    private boolean proven;

    /** Decodes {@code stored}, which must have been read to its end when {@code decoded} ends. */
    ProvenInput(InputStream decoded, MeasuredInput stored, PartIndexReference expected) {
        super(decoded);
        this.stored = stored;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read < 0 && !proven) {
            stored.requireAll(expected.key(), expected.bytes(), expected.sha256());
            proven = true;
        }
        return read;
    }
}
