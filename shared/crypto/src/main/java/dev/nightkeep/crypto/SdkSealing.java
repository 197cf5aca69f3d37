package dev.nightkeep.crypto;

import dev.nightkeep.error.KeyUnavailableException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.key.SealContext;
import java.io.IOException;
import java.io.OutputStream;

/** Seals one object. Not thread-safe. */
final class SdkSealing extends OutputStream {
    /** The SDK takes memory for all that it is given at once. */
    private static final int STEP = 1 << 20;

    private final WrappingKeys.Use keys;
    private final String object;
    private final OutputStream sealing;

    private SdkSealing(SdkMessages messages, WrappingKeys.Use keys, OutputStream sink, SealContext context) {
        this.keys = keys;
        this.object = context.object();
        this.sealing = messages.encrypting(keys.sealing(), sink, context);
    }

    /** Asks for a data key and writes the header. */
    static OutputStream begin(SdkMessages messages, WrappingKeys.Use keys, OutputStream sink, SealContext context)
            throws IOException {
        SdkSealing begun = new SdkSealing(messages, keys, sink, context);
        // A stream of the SDK that is closed before anything was written to it forgets its header.
        begun.step(new byte[0], 0, 0);
        return begun;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += STEP) {
            step(buffer, offset + done, Math.min(STEP, length - done));
        }
    }

    private void step(byte[] buffer, int offset, int length) throws IOException {
        SdkCall.run(() -> sealing.write(buffer, offset, length), keys, this::noKey);
    }

    @Override
    public void close() throws IOException {
        SdkCall.run(sealing::close, keys, this::noKey);
    }

    private NightkeepException noKey(Throwable cause) {
        return new KeyUnavailableException(
                "%s could not be encrypted: no key was to be had".formatted(object), "Check the key; try again", cause);
    }
}
