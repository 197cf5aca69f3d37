package dev.nightkeep.discord.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Signs as Discord does: for the simulator and for tests. Thread-safe. */
public final class InteractionSigner {
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;

    private final KeyPair keys;

    /** With keys of that algorithm. */
    public InteractionSigner(KeyPair keys) {
        this.keys = keys;
    }

    /** With keys that nobody else has. */
    public static InteractionSigner generate() {
        try {
            return new InteractionSigner(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The public key as Discord shows it: 64 hex digits. */
    public String publicKey() {
        byte[] info = keys.getPublic().getEncoded();
        return HexFormat.of().formatHex(Arrays.copyOfRange(info, info.length - KEY_BYTES, info.length));
    }

    /** The headers for a body that is sent at that time. */
    public SignatureHeaders sign(Instant time, byte[] body) {
        return sign(String.valueOf(time.getEpochSecond()), body);
    }

    /** The headers for a body under any text in place of a time. */
    public SignatureHeaders sign(String timestamp, byte[] body) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(keys.getPrivate());
            signer.update(SignedContent.of(timestamp, body));
            return new SignatureHeaders(Optional.of(HexFormat.of().formatHex(signer.sign())), Optional.of(timestamp));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
