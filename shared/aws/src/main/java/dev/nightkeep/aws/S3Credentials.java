package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The credentials of the environment, or one sentence that says that there are none. Thread-safe. */
public final class S3Credentials implements AwsCredentialsProvider {
    private final AwsCredentialsProvider provider;

    private S3Credentials(AwsCredentialsProvider provider) {
        this.provider = provider;
    }

    /** The SDK's default chain: system properties, environment, profile, container, instance. */
    public static S3Credentials ofEnvironment() {
        return of(DefaultCredentialsProvider.builder().build());
    }

    static S3Credentials of(AwsCredentialsProvider provider) {
        return new S3Credentials(provider);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (SdkException listsEveryPlaceSearched) {
            throw new ConfigurationException(
                    "No AWS credentials were found, or they have expired",
                    "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, name a profile in AWS_PROFILE, or sign in again");
        }
    }
}
