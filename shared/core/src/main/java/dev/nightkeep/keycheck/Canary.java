package dev.nightkeep.keycheck;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A sealed secret that stands for all that is sealed for the same keys, as {@code control/keys/<hash>/canary.json} keeps
 * it.
 *
 * @param commitment what the secret inside must lead to
 * @param sealed     base64 of the secret, sealed as any object is
 */
record Canary(String scheme, List<String> keys, Instant created, Digest commitment, String sealed) {
    static final String OBJECT = "canary.json";

    private static final SealContext CONTEXT = new SealContext("control", "canary");

    Canary {
        Objects.requireNonNull(scheme, "scheme");
        keys = new KeySet(scheme, keys).names();
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(commitment, "commitment");
        Objects.requireNonNull(sealed, "sealed");
    }

    /** A new one, for the keys with which the key ring seals. */
    static Canary seal(KeyRing keys, Instant now) {
        CanarySecret secret = CanarySecret.random();
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream sealing = keys.seal(sink, CONTEXT)) {
            sealing.write(secret.nonce());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeySet set = KeySet.of(keys);
        return new Canary(
                set.scheme(),
                set.names(),
                now,
                secret.commitment(),
                Base64.getEncoder().encodeToString(sink.toByteArray()));
    }

    KeySet keySet() {
        return new KeySet(scheme, keys);
    }

    /**
     * Opens it.
     *
     * @throws DecryptionException when the key does not fit, or the canary was changed
     * @throws CorruptBackupException when what is inside is not what was committed to
     * @throws dev.nightkeep.error.ConfigurationException when the key ring can only seal
     */
    CanarySecret open(KeyRing ring) {
        CanarySecret secret = new CanarySecret(content(ring));
        if (!secret.commitment().equals(commitment)) {
            throw new CorruptBackupException(
                    "The canary of %s opens, and holds something else than was put into it".formatted(keySet()),
                    "Find out who writes to the store; a canary that is removed is made anew");
        }
        return secret;
    }

    private byte[] content(KeyRing ring) {
        try (InputStream opened = ring.open(new ByteArrayInputStream(bytes()), CONTEXT)) {
            return opened.readAllBytes();
        } catch (IOException e) {
            throw new DecryptionException(
                    "The canary of %s cannot be opened".formatted(keySet()), "Give the key that belongs to it", e);
        }
    }

    private byte[] bytes() {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "The canary of %s is damaged".formatted(keySet()),
                    "Find out who writes to the store; a canary that is removed is made anew",
                    e);
        }
    }
}
