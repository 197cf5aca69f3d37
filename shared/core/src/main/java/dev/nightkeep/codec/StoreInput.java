package dev.nightkeep.codec;

import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;

/**
 * An object's bytes as codecs read them. A connection that breaks is not a damaged backup, but codecs report both as an
 * {@link IOException}: so it leaves this stream as another exception.
 */
final class StoreInput extends InputStream {
    private final String object;
    private final InputStream in;

    StoreInput(String object, InputStream in) {
        this.object = object;
        this.in = in;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new StoreUnavailableException("Reading %s broke off".formatted(object), "Try again", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
