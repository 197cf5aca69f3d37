package dev.nightkeep.crypto;

/**
 * One request to KMS, for messages.
 *
 * @param permission which the credentials need, such as {@code kms:Decrypt}
 * @param key        the ARN of the key
 */
record KmsCall(String permission, String key) {
    @Override
    public String toString() {
        return "%s with %s".formatted(permission, key);
    }
}
