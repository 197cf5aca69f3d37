package dev.nightkeep.crypto;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import dev.nightkeep.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes key files and says what one keeps. A key file is text: comment lines that begin with {@code #}, and keys, one to
 * a line. No message contains a key.
 */
public final class KeyFiles {
    private static final byte[] LINE_FEED = {'\n'};

    private KeyFiles() {}

    /**
     * Writes a new identity of age, as {@code age-keygen} does, to a file that must not exist, readable by its owner
     * alone.
     *
     * @return the public key, {@code age1...}
     * @throws ConfigurationException when the file exists or cannot be written
     */
    public static String generateAge(Path file, Instant now) {
        KeyPair pair = agePair();
        byte[] secret = pair.getPrivate().getEncoded();
        try {
            String name = pair.getPublic().toString();
            SecretFiles.create(file, List.of(comments("identity of age", now, "public key", name), secret, LINE_FEED));
            return name;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Writes a new AES-256 key in base64 to a file that must not exist, readable by its owner alone.
     *
     * @return the public name, {@code aes-256:} and 16 hexadecimal digits
     * @throws ConfigurationException when the file exists or cannot be written
     */
    public static String generateAes(Path file, Instant now) {
        byte[] random = new byte[AesKey.BYTES];
        new SecureRandom().nextBytes(random);
        try (AesKey key = AesKey.of(random)) {
            byte[] secret = key.base64();
            SecretFiles.create(
                    file, List.of(comments("AES-256 key", now, "public name", key.publicName()), secret, LINE_FEED));
            Arrays.fill(secret, (byte) 0);
            return key.publicName();
        }
    }

    /**
     * Which kind of key a file keeps, and what its keys are called.
     *
     * @throws ConfigurationException when the file is missing, unreadable, open to others, or keeps no key
     */
    public static KeyFileDescription describe(Path file) {
        try (KeyText text = KeyText.read(file)) {
            Optional<AesKey> aes = AesKey.parse(text);
            return aes.isPresent() ? described(aes.orElseThrow()) : describeAge(text);
        }
    }

    private static KeyFileDescription described(AesKey key) {
        try (key) {
            return new KeyFileDescription(KeyKind.AES_256, List.of(key.publicName()));
        }
    }

    private static KeyFileDescription describeAge(KeyText text) {
        if (text.keys().stream().noneMatch(AgeIdentity::isAnnouncedBy)) {
            throw new ConfigurationException(
                    "The file %s keeps no key".formatted(text.file()),
                    "Give a file with identities of age, or with one AES-256 key in base64");
        }
        return new KeyFileDescription(
                KeyKind.AGE,
                AgeIdentity.parse(text).stream().map(AgeIdentity::publicName).toList());
    }

    private static KeyPair agePair() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
    }

    private static byte[] comments(String what, Instant now, String label, String name) {
        return """
                # Nightkeep: %s. Keep it secret, and keep a copy elsewhere: without it the backups cannot be read.
                # created: %s
                # %s: %s
                """.formatted(what, now.truncatedTo(ChronoUnit.SECONDS), label, name)
                .getBytes(StandardCharsets.UTF_8);
    }
}
