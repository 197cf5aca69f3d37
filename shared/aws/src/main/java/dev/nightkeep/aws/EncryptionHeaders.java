package dev.nightkeep.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** The encryption of the service as headers of a write; null where the header is not sent. */
record EncryptionHeaders(
        @Nullable ServerSideEncryption algorithm,
        @Nullable String keyId,
        @Nullable Boolean bucketKey) {
    static EncryptionHeaders of(ObjectEncryption encryption) {
        return switch (encryption) {
            case ObjectEncryption.BucketDefault none -> new EncryptionHeaders(null, null, null);
            case ObjectEncryption.S3Managed managed -> new EncryptionHeaders(ServerSideEncryption.AES256, null, null);
            // With a bucket key S3 asks KMS once in a while instead of once per object, which is what is paid for.
            case ObjectEncryption.Kms(String keyId) -> new EncryptionHeaders(ServerSideEncryption.AWS_KMS, keyId, true);
        };
    }
}
