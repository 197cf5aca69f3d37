package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import java.nio.file.Path;
import java.util.List;

/**
 * Key rings whose messages the AWS Encryption SDK opens in every language, and its command line with them. Each object
 * is bound to its backup and its name: what was sealed as one object is not opened as another.
 */
public final class EncryptionSdkKeyRings {
    private EncryptionSdkKeyRings() {}

    /**
     * AES-256 keys of files: the first one seals, each of them opens.
     *
     * @param keyFiles as {@link KeyFiles#generateAes} writes them; read at once
     * @throws ConfigurationException when there is none, or a file is missing, unreadable, open to others than its
     *     owner or malformed
     */
    public static KeyRing ofKeyFiles(List<Path> keyFiles) {
        if (keyFiles.isEmpty()) {
            throw new ConfigurationException(
                    "Encryption with an AES-256 key was asked for without one", "Name a key file");
        }
        SdkMessages messages = new SdkMessages();
        return new EncryptionSdkKeyRing(messages, AesKeyFiles.read(messages.providers(), keyFiles));
    }
}
