package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;

/** How S3 itself encrypts what it stores. */
public sealed interface ServerSideEncryption {
    /** Whatever the bucket is set to; on AWS that is at least {@link #s3Managed()}. */
    static ServerSideEncryption bucketDefault() {
        return new BucketDefault();
    }

    /** Keys that S3 keeps (SSE-S3, {@code AES256}). */
    static ServerSideEncryption s3Managed() {
        return new S3Managed();
    }

    /** A key in KMS (SSE-KMS with a bucket key), by its id, its ARN or an alias. */
    static ServerSideEncryption kms(String keyId) {
        return new Kms(keyId);
    }

    record BucketDefault() implements ServerSideEncryption {}

    record S3Managed() implements ServerSideEncryption {}

    record Kms(String keyId) implements ServerSideEncryption {
        public Kms {
            if (keyId.isBlank()) {
                throw new ConfigurationException(
                        "The id of the KMS key is empty", "Give the key's id, ARN or alias, or leave it out");
            }
        }
    }
}
