package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/**
 * Builds the SDK's clients of KMS.
 *
 * @param endpoint what is spoken to in the place of AWS's own service
 */
record KmsClients(Optional<URI> endpoint, AwsCredentialsProvider credentials, StandardRetryStrategy retries) {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

    /** In the midst of a request the SDK would wrap what is wrong with them. */
    void requireCredentials() {
        try {
            var unused = credentials.resolveCredentials();
        } catch (SdkException listsEveryPlaceSearched) {
            throw new ConfigurationException(
                    "No AWS credentials were found for KMS, or they have expired",
                    "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, name a profile in AWS_PROFILE, or sign in again");
        }
    }

    KmsClient create(String region) {
        KmsClientBuilder builder = KmsClient.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .overrideConfiguration(overrides -> overrides.retryStrategy(retries))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTION_TIMEOUT)
                        .socketTimeout(SOCKET_TIMEOUT));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
