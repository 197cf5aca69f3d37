package dev.nightkeep.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** What age sealed, chunk by chunk, each of them authenticated. Not thread-safe. */
final class AgePlainInput extends InputStream {
    private final ReadableByteChannel plain;
    private final SealedInput sealed;
    private final String object;

    AgePlainInput(ReadableByteChannel plain, SealedInput sealed, String object) {
        this.plain = plain;
        this.sealed = sealed;
        this.object = object;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return plain.read(ByteBuffer.wrap(buffer, offset, length));
        } catch (IOException e) {
            throw sealed.unlessBroken(Damage.to(object, e));
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
