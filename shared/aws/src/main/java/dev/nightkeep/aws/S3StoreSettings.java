package dev.nightkeep.aws;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which bucket, where, and how it is spoken to.
 *
 * @param endpoint the service that is compatible with S3; empty for AWS. Addressed by path ({@code host/bucket/key})
 * @param region   empty for the one that the environment or the profile names; with an endpoint, else us-east-1
 */
public record S3StoreSettings(
        S3Location location, Optional<S3Endpoint> endpoint, Optional<S3Region> region, ObjectEncryption encryption) {

    /** The bucket on AWS, in the environment's region, encrypted as the bucket is set to. */
    public static S3StoreSettings of(S3Location location) {
        return new S3StoreSettings(location, Optional.empty(), Optional.empty(), ObjectEncryption.bucketDefault());
    }

    /** Names the service by its {@code http://} or {@code https://} URL. */
    public S3StoreSettings withEndpoint(String url) {
        return new S3StoreSettings(location, Optional.of(S3Endpoint.parse(url)), region, encryption);
    }

    public S3StoreSettings withRegion(String name) {
        return new S3StoreSettings(location, endpoint, Optional.of(new S3Region(name)), encryption);
    }

    public S3StoreSettings withEncryption(ObjectEncryption chosen) {
        return new S3StoreSettings(location, endpoint, region, chosen);
    }

    /**
     * Takes the endpoint from {@code AWS_ENDPOINT_URL_S3}, else {@code AWS_ENDPOINT_URL}, where none was given (AWS SDKs
     * and Tools Reference Guide, "Service-specific endpoints").
     */
    public S3StoreSettings withEnvironment(Map<String, String> environment) {
        return endpoint.isPresent()
                ? this
                : endpointIn(environment).map(this::withEndpoint).orElse(this);
    }

    private static Optional<String> endpointIn(Map<String, String> environment) {
        return Stream.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(url -> !url.isBlank())
                .findFirst();
    }
}
