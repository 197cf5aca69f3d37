package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import java.nio.file.Path;
import java.util.List;

/**
 * Key rings for X25519 keys of age (age-encryption.org/v1). What they seal is opened by the program {@code age}, and
 * they open what it sealed for such a key.
 */
public final class AgeKeyRings {
    private AgeKeyRings() {}

    /**
     * Seals for all recipients; opens with whichever identity fits. Without recipients it can only open, without
     * identity files only seal.
     *
     * @param recipients    public keys, {@code age1...}
     * @param identityFiles as {@code age-keygen} writes them, each with one or more identities; read at once
     * @throws ConfigurationException when both lists are empty, a recipient is of another kind, or a file is missing,
     *     unreadable, open to others than its owner or malformed
     */
    public static KeyRing of(List<String> recipients, List<Path> identityFiles) {
        if (recipients.isEmpty() && identityFiles.isEmpty()) {
            throw new ConfigurationException(
                    "Encryption with age was asked for without a key",
                    "Name recipients to encrypt for, or identity files to decrypt with");
        }
        return new AgeKeyRing(
                recipients.stream().distinct().map(AgeRecipient::parse).toList(),
                identityFiles.stream()
                        .flatMap(file -> AgeIdentity.read(file).stream())
                        .toList());
    }
}
