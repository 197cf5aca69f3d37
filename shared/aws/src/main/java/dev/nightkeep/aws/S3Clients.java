package dev.nightkeep.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Builds the SDK's client for a store. */
final class S3Clients {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

    private S3Clients() {}

    static S3Client create(
            S3StoreSettings settings, AwsCredentialsProvider credentials, StandardRetryStrategy retries) {
        return create(settings, credentials, retries, httpClient());
    }

    static S3Client create(
            S3StoreSettings settings,
            AwsCredentialsProvider credentials,
            StandardRetryStrategy retries,
            SdkHttpClient.Builder<?> httpClient) {
        S3ClientBuilder builder = S3Client.builder()
                .region(S3Regions.choose(settings))
                .credentialsProvider(credentials)
                .httpClientBuilder(httpClient)
                .overrideConfiguration(overrides(settings, retries))
                // Services that are compatible know neither trailing checksums nor chunked signing. The bytes are
                // guarded all the same: every upload names its SHA-256.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build());
        settings.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint.url()).forcePathStyle(true));
        return builder.build();
    }

    private static SdkHttpClient.Builder<?> httpClient() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECTION_TIMEOUT)
                .socketTimeout(SOCKET_TIMEOUT);
    }

    private static ClientOverrideConfiguration overrides(S3StoreSettings settings, StandardRetryStrategy retries) {
        ClientOverrideConfiguration.Builder builder =
                ClientOverrideConfiguration.builder().retryStrategy(retries);
        if (settings.endpoint().isPresent()) {
            builder.addExecutionInterceptor(new ExpectationRemoval());
        }
        return builder.build();
    }
}
