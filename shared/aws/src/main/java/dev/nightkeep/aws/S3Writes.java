package dev.nightkeep.aws;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Writes whole objects, and makes sure of them. Thread-safe. */
record S3Writes(S3Bucket bucket, S3Objects objects) {
    /** One {@code PutObject}, whose bytes the service holds against our SHA-256 before it keeps them. */
    StoredObject put(ObjectKey key, PartBuffer content, Precondition precondition) {
        WriteToken token = WriteToken.random();
        Checksum checksum = Checksum.of(content);
        PutObjectRequest request = request(key, token, checksum, Conditions.of(precondition));
        S3Operation operation = bucket.operation(S3Action.WRITE, key);
        return settle(key, content.size(), token, () -> {
            PutObjectResponse answer = operation.run(() -> bucket.client().putObject(request, content.body()));
            checksum.requireSame(answer.checksumSHA256(), operation);
            return EntityTag.of(answer.eTag());
        });
    }

    /** Carries out a write whose object bears the token, and finds out what came of it when its answer is lost. */
    StoredObject settle(ObjectKey key, long bytes, WriteToken token, Supplier<EntityTag> write) {
        EntityTag written;
        try {
            written = write.get();
        } catch (PreconditionFailedException | StoreUnavailableException failure) {
            return objects.landed(key, bytes, token, failure).orElseThrow(() -> failure);
        }
        return objects.confirm(key, bytes, written);
    }

    private PutObjectRequest request(ObjectKey key, WriteToken token, Checksum checksum, Conditions conditions) {
        EncryptionHeaders encryption = EncryptionHeaders.of(bucket.encryption());
        return PutObjectRequest.builder()
                .bucket(bucket.bucket())
                .key(bucket.name(key))
                .metadata(token.metadata())
                .checksumSHA256(checksum.value())
                .ifNoneMatch(conditions.ifNoneMatch())
                .ifMatch(conditions.ifMatch())
                .serverSideEncryption(encryption.algorithm())
                .ssekmsKeyId(encryption.keyId())
                .bucketKeyEnabled(encryption.bucketKey())
                .build();
    }
}
