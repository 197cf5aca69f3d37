package dev.nightkeep.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Buckets of no real service, with credentials that must never be seen. */
final class Buckets {
    static final String ACCESS_KEY = "AKIAPLANTEDPLANTED12";
    static final String SECRET = "planted/secret+plantedsecretplantedsecret";
    static final String TOKEN = "plantedtoken//////////plantedtoken==";
    static final StaticCredentialsProvider PLANTED =
            StaticCredentialsProvider.create(AwsSessionCredentials.create(ACCESS_KEY, SECRET, TOKEN));

    private Buckets() {}

    static S3StoreSettings settings() {
        return S3StoreSettings.of(S3Location.parse("s3://planted-bucket/home")).withRegion("us-east-1");
    }

    static S3Bucket at(URI url) {
        S3StoreSettings settings = settings().withEndpoint(url.toString());
        return new S3Bucket(
                S3Clients.create(settings, PLANTED, S3Retries.immediate()), settings.location(), settings.encryption());
    }
}
