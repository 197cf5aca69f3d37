package dev.nightkeep.aws;

import dev.nightkeep.store.BackupStore;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of its own for one test, with a random name. */
record TestBucket(URI endpoint, String name, AwsCredentialsProvider credentials) {
    /** What emulators take; nothing that opens anything. */
    static final AwsCredentialsProvider DUMMY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    static TestBucket create(URI endpoint, AwsCredentialsProvider credentials) {
        TestBucket bucket = new TestBucket(endpoint, "nightkeep-" + UUID.randomUUID(), credentials);
        try (S3Client client = bucket.client()) {
            client.createBucket(create -> create.bucket(bucket.name()));
        }
        return bucket;
    }

    /** The same bucket, spoken to by way of another address. */
    TestBucket by(URI other) {
        return new TestBucket(other, name, credentials);
    }

    S3StoreSettings settings() {
        return settings("home/pi");
    }

    S3StoreSettings settings(String prefix) {
        return S3StoreSettings.of(new S3Location(name, prefix))
                .withEndpoint(endpoint.toString())
                .withRegion("us-east-1");
    }

    BackupStore open() {
        return open(settings());
    }

    BackupStore open(S3StoreSettings settings) {
        return S3Stores.open(settings, S3Credentials.of(credentials), S3Retries.immediate());
    }

    /** For what the store under test cannot do, or must not be trusted with. */
    S3Client client() {
        return S3Clients.create(settings(), credentials, S3Retries.immediate());
    }
}
