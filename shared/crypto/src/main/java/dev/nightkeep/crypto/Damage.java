package dev.nightkeep.crypto;

import dev.nightkeep.error.DecryptionException;

/** Says that sealed bytes are not what was sealed. */
final class Damage {
    private static final String WHAT = "%s is not what was encrypted: bytes were changed, cut off or added";
    private static final String REMEDY = "Use another backup, and find out what changed this one";

    private Damage() {}

    static DecryptionException to(String object, Throwable cause) {
        return new DecryptionException(WHAT.formatted(object), REMEDY, cause);
    }

    /** @param how what does not hold, as a clause */
    static DecryptionException to(String object, String how) {
        return new DecryptionException("%s (%s)".formatted(WHAT.formatted(object), how), REMEDY);
    }
}
