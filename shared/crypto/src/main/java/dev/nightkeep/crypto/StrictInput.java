package dev.nightkeep.crypto;

import dev.nightkeep.error.DecryptionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was sealed, and nothing more once anything failed: a decoder that is asked again after a failure may hand
 * out bytes that were never authenticated. Begins when it is first read. Not thread-safe.
 */
final class StrictInput extends InputStream {
    private final SealedInput sealed;
    private final Opening opening;
    private @Nullable InputStream opened;
    private boolean broken;

    StrictInput(InputStream sealed, Opening opening) {
        this.sealed = new SealedInput(sealed);
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        requireSound();
        broken = true;
        int read = opened().read(buffer, offset, length);
        broken = false;
        return read;
    }

    private void requireSound() {
        if (broken) {
            throw new DecryptionException(
                    "A sealed object was read on after it had failed", "Look at the failure before this one");
        }
    }

    private InputStream opened() throws IOException {
        if (opened == null) {
            opened = opening.open(sealed);
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        broken = true;
        try (sealed) {
            if (opened != null) {
                opened.close();
            }
        }
    }

    /** Opens a sealed object. */
    @FunctionalInterface
    interface Opening {
        /** Reads the beginning; throws {@link IOException} only where the sealed bytes themselves broke off. */
        InputStream open(SealedInput sealed) throws IOException;
    }
}
