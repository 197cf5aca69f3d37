package dev.nightkeep.aws.cloud;

import dev.nightkeep.aws.S3Credentials;
import dev.nightkeep.aws.secret.SecretsManagerSecrets;
import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.time.Clock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** Opens what drives a deployed stack: all with the same credentials, region and way to try again. */
public final class CloudAccess {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_ATTEMPTS = 5;

    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final Optional<URI> endpoint;

    private CloudAccess(AwsCredentialsProvider credentials, Region region, Optional<URI> endpoint) {
        this.credentials = credentials;
        this.region = region;
        this.endpoint = endpoint;
    }

    /**
     * With the credentials of the environment; region and endpoint ({@code AWS_ENDPOINT_URL}) as these variables say.
     *
     * @throws ConfigurationException when nobody says which region
     */
    public static CloudAccess of(Map<String, String> variables) {
        Optional<URI> endpoint = variable(variables, "AWS_ENDPOINT_URL").map(CloudAccess::endpoint);
        return new CloudAccess(S3Credentials.ofEnvironment(), region(variables), endpoint);
    }

    /** For tests: of that server, with those credentials. */
    static CloudAccess at(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        return new CloudAccess(credentials, region, Optional.of(endpoint));
    }

    private static Optional<String> variable(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private static URI endpoint(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && url.getRawUserInfo() == null && text.matches("https?://.*")) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw notAnEndpoint();
        }
        throw notAnEndpoint();
    }

    /** Without the text: it may hold a password. */
    private static ConfigurationException notAnEndpoint() {
        return new ConfigurationException(
                "AWS_ENDPOINT_URL is not the address of a service", "Give it as http://127.0.0.1:4566, or unset it");
    }

    private static Region region(Map<String, String> variables) {
        return variable(variables, "AWS_REGION")
                .or(() -> variable(variables, "AWS_DEFAULT_REGION"))
                .map(Region::of)
                .orElseGet(CloudAccess::regionOfProfile);
    }

    private static Region regionOfProfile() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkException none) {
            throw new ConfigurationException(
                    "No AWS region is set", "Name the region of the stack in AWS_REGION, or a profile in AWS_PROFILE");
        }
    }

    /** State machines of the region. */
    public StateMachines machines() {
        return new StepFunctionsMachines(client(SfnClient.builder()));
    }

    /** Schedules of the region. */
    public Schedules schedules() {
        return new SchedulerSchedules(client(SchedulerClient.builder()));
    }

    /** Stacks of the region. */
    public Stacks stacks() {
        return new CloudFormationStacks(client(CloudFormationClient.builder()), region.id());
    }

    /** How what is deployed is set up. */
    public DeployedSettings settings() {
        S3ClientBuilder buckets = S3Client.builder();
        endpoint.ifPresent(named -> buckets.forcePathStyle(true));
        return new AwsSettings(
                new BucketReader(client(buckets)),
                client(KmsClient.builder()),
                client(SnsClient.builder()),
                client(LambdaClient.builder()));
    }

    /** Secrets of the region. */
    public SecretResolver secrets(Clock clock) {
        return SecretsManagerSecrets.of(client(SecretsManagerClient.builder()), clock);
    }

    /** A client of the SDK, set up like all others. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        builder.region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(MAX_ATTEMPTS)
                                .build())
                        .build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTION_TIMEOUT)
                        .socketTimeout(SOCKET_TIMEOUT));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
