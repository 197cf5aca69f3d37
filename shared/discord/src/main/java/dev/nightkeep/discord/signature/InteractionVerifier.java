package dev.nightkeep.discord.signature;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.time.Clock;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells requests of Discord from all others, by the application's public key. Discord sends requests with a wrong
 * signature on purpose and drops an endpoint that takes one. Thread-safe.
 */
public final class InteractionVerifier {
    /** A request that is further from our clock than this is refused: a recorded one cannot be sent again for long. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{128}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final String KEY_INFO = "302a300506032b6570032100";

    private final PublicKey key;
    private final Clock clock;

    private InteractionVerifier(PublicKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * With the key that Discord shows on the page of the application.
     *
     * @throws ConfigurationException when it is no such key
     */
    public static InteractionVerifier ofPublicKey(String hex, Clock clock) {
        String key = hex.strip();
        if (!KEY.matcher(key).matches()) {
            throw noKey();
        }
        try {
            PublicKey decoded = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(KEY_INFO + key)));
            Signature.getInstance(ALGORITHM).initVerify(decoded);
            return new InteractionVerifier(decoded, clock);
        } catch (GeneralSecurityException e) {
            throw noKey();
        }
    }

    private static ConfigurationException noKey() {
        return new ConfigurationException(
                "The public key of the Discord application is no Ed25519 key of 64 hex digits",
                "Copy it again from General Information on the application's page of the developer portal");
    }

    /**
     * Whether these bytes, as they came, are of Discord and of the last five minutes. Never raises anything: what is
     * missing, malformed, too short or forged is false.
     */
    public boolean isAuthentic(SignatureHeaders headers, byte[] body) {
        Optional<String> timestamp = headers.timestamp().filter(this::isFresh);
        Optional<byte[]> signature = headers.signature()
                .filter(text -> SIGNATURE.matcher(text).matches())
                .map(HexFormat.of()::parseHex);
        return timestamp.isPresent()
                && signature.isPresent()
                && verifies(signature.get(), SignedContent.of(timestamp.get(), body));
    }

    private boolean isFresh(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long age = clock.now().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= FRESH.toSeconds();
    }

    boolean verifies(byte[] signature, byte[] content) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false; // the JDK raises this for most signatures that are none
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM + ", and the key was tried", e);
        }
    }
}
