package dev.nightkeep.crypto;

import dev.nightkeep.error.DecryptionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The sealed bytes, remembering what broke them off: a broken connection is not a damaged object. For one thread. */
final class SealedInput extends FilterInputStream {
    private @Nullable IOException broken;

    SealedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        broken = e;
        return e;
    }

    /**
     * What is to be said of a decoder's failure.
     *
     * @return the damage, if the bytes came as they are
     * @throws IOException that broke the sealed bytes off, if that was it
     */
    DecryptionException unlessBroken(DecryptionException damage) throws IOException {
        if (broken != null) {
            throw broken;
        }
        return damage;
    }
}
