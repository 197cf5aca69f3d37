package dev.nightkeep.crypto;

import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.key.SealContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.cryptography.materialproviders.IKeyring;

/** What a message holds, frame by frame, each of them authenticated. Not thread-safe. */
final class SdkPlainInput extends InputStream {
    private final WrappingKeys.Use keys;
    private final MessageReader reader;
    private final String object;
    private final PlainFrame plain = new PlainFrame();
    private final OutputStream decrypting;

    private SdkPlainInput(
            SdkMessages messages, WrappingKeys.Use keys, IKeyring keyring, MessageReader reader, SealContext context) {
        this.keys = keys;
        this.reader = reader;
        this.object = context.object();
        this.decrypting = messages.decrypting(keyring, plain, context);
    }

    static SdkPlainInput open(SdkMessages messages, WrappingKeys.Use keys, InputStream sealed, SealContext context)
            throws IOException {
        MessageReader reader = new MessageReader(sealed, context.object());
        MessageHeader header = reader.header(SdkMessages.MAX_KEYS);
        IKeyring keyring = keys.opening(header.keys()).orElseThrow(() -> noneFits(context.object(), header.keys()));
        requireContext(header, context);
        SdkPlainInput input = new SdkPlainInput(messages, keys, keyring, reader, context);
        input.decrypt(reader.headerBytes());
        return input;
    }

    private static void requireContext(MessageHeader header, SealContext context) {
        if (!header.isFor(context)) {
            throw new DecryptionException(
                    "%s of %s was encrypted as another object: %s"
                            .formatted(context.object(), context.backup(), header.named()),
                    "Somebody put it in the other's place. Use another backup, and find out who");
        }
    }

    private static DecryptionException noneFits(String object, List<WrappedKey> wrapped) {
        return new DecryptionException(
                "%s was encrypted for other keys than those given: %s"
                        .formatted(
                                object, wrapped.stream().map(WrappedKey::shown).collect(Collectors.joining(", "))),
                "Give one of those keys");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (plain.isEmpty()) {
            Optional<byte[]> frame = reader.nextFrame();
            if (frame.isEmpty()) {
                return -1;
            }
            decrypt(frame.orElseThrow());
        }
        return plain.take(buffer, offset, length);
    }

    private void decrypt(byte[] bytes) throws IOException {
        SdkCall.run(() -> decrypting.write(bytes), keys, failure -> Damage.to(object, failure));
    }

    /** One decrypted frame. */
    private static final class PlainFrame extends ByteArrayOutputStream {
        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] buffer, int offset, int length) {
            int given = Math.min(length, count - taken);
            System.arraycopy(buf, taken, buffer, offset, given);
            taken += given;
            if (isEmpty()) {
                reset();
                taken = 0;
            }
            return given;
        }
    }
}
