package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;

/** How S3 itself encrypts what it stores. */
public sealed interface ObjectEncryption {
    /** Whatever the bucket is set to; on AWS that is at least {@link #s3Managed()}. */
    static ObjectEncryption bucketDefault() {
        return new BucketDefault();
    }

    /** Keys that S3 keeps (SSE-S3, {@code AES256}). */
    static ObjectEncryption s3Managed() {
        return new S3Managed();
    }

    /** A key in KMS (SSE-KMS with a bucket key), by its id, its ARN or an alias. */
    static ObjectEncryption kms(String keyId) {
        return new Kms(keyId);
    }

    record BucketDefault() implements ObjectEncryption {}

    record S3Managed() implements ObjectEncryption {}

    record Kms(String keyId) implements ObjectEncryption {
        public Kms {
            if (keyId.isBlank()) {
                throw new ConfigurationException(
                        "The id of the KMS key is empty", "Give the key's id, ARN or alias, or leave it out");
            }
        }
    }
}
