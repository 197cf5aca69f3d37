package dev.nightkeep.crypto;

import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Seals and opens in the message format of the AWS Encryption SDK, and binds each object to its name. Thread-safe. */
final class EncryptionSdkKeyRing implements KeyRing {
    static final String SCHEME = "aws-encryption-sdk";

    private final SdkMessages messages;
    private final WrappingKeys keys;

    EncryptionSdkKeyRing(SdkMessages messages, WrappingKeys keys) {
        this.messages = messages;
        this.keys = keys;
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public List<String> keyIds() {
        return keys.names();
    }

    @Override
    public String suffix() {
        return ".esdk";
    }

    @Override
    public OutputStream seal(OutputStream sink, SealContext context) {
        return new SealingStream(sink, target -> SdkSealing.begin(messages, keys.use(), target, context));
    }

    @Override
    public InputStream open(InputStream sealed, SealContext context) {
        return new StrictInput(sealed, source -> SdkPlainInput.open(messages, keys.use(), source, context));
    }
}
