package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** Bytes could not be decrypted: the key is wrong, is missing, or the bytes were tampered with. */
public final class DecryptionException extends NightkeepException {
    public DecryptionException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public DecryptionException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
