package dev.nightkeep.aws;

import dev.nightkeep.store.ObjectKey;
import software.amazon.awssdk.services.s3.S3Client;

/** Where requests go, and how what they write is encrypted. Thread-safe, as the client is. */
record S3Bucket(S3Client client, S3Location location, ObjectEncryption encryption) {
    String bucket() {
        return location.bucket();
    }

    String name(ObjectKey key) {
        return location.name(key);
    }

    S3Operation operation(S3Action action, ObjectKey key) {
        return new S3Operation(action, bucket(), name(key));
    }

    /** Something that is asked of every name with this prefix, the one of the location included. */
    S3Operation operation(S3Action action, String prefix) {
        return new S3Operation(action, bucket(), location.root() + prefix);
    }
}
