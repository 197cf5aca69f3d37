package dev.nightkeep.crypto;

import com.amazonaws.encryptionsdk.model.KeyBlob;
import java.nio.charset.StandardCharsets;

/**
 * Which key wrapped a message's data key.
 *
 * @param provider the namespace: {@code aws-kms}, or that of raw keys
 * @param name     of the key; with raw AES keys the SDK puts lengths and a nonce behind it
 */
record WrappedKey(String provider, String name) {
    private static final int SHOWN = 200;

    static WrappedKey of(KeyBlob blob) {
        return new WrappedKey(blob.getProviderId(), new String(blob.getProviderInformation(), StandardCharsets.UTF_8));
    }

    /** For a message; who wrote the bucket may have put anything there. */
    String shown() {
        String printable = name.replaceAll("[^\\x21-\\x7e].*", "");
        return printable.substring(0, Math.min(SHOWN, printable.length()));
    }
}
