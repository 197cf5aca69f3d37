package dev.nightkeep.crypto;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Seals and opens in the format of age. The format has no place to bind an object to its name: what is held against
 * one object passed off as another is the hash in the part index. Thread-safe.
 */
final class AgeKeyRing implements KeyRing {
    static final String SCHEME = "age";

    private final List<AgeRecipient> recipients;
    private final List<AgeIdentity> identities;

    AgeKeyRing(List<AgeRecipient> recipients, List<AgeIdentity> identities) {
        this.recipients = List.copyOf(recipients);
        this.identities = List.copyOf(identities);
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public List<String> keyIds() {
        return recipients.stream().map(AgeRecipient::name).toList();
    }

    @Override
    public String suffix() {
        return ".age";
    }

    @Override
    public OutputStream seal(OutputStream sink, SealContext context) {
        if (recipients.isEmpty()) {
            throw new ConfigurationException(
                    "Nothing can be encrypted with age without a recipient",
                    "Name the public key, age1..., that it is to be encrypted for");
        }
        return new SealingStream(sink, this::begin);
    }

    private OutputStream begin(OutputStream sink) throws IOException {
        List<RecipientStanzaWriter> writers =
                recipients.stream().map(AgeRecipient::writer).toList();
        try {
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(sink), writers));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519 and ChaCha20-Poly1305", e);
        }
    }

    @Override
    public InputStream open(InputStream sealed, SealContext context) {
        if (identities.isEmpty()) {
            throw new ConfigurationException(
                    "%s is encrypted with age, and no identity was given".formatted(context.object()),
                    "Name the file with the identity that it was encrypted for");
        }
        return new StrictInput(sealed, new AgeOpening(identities, context.object()));
    }
}
