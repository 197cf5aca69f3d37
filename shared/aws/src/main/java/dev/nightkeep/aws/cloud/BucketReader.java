package dev.nightkeep.aws.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.doctor.BucketSettings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;

/** Reads the settings of buckets. A setting that was never made is answered with a refusal, which is told from others. */
final class BucketReader {
    private static final Set<String> NEVER_MADE = Set.of(
            "ServerSideEncryptionConfigurationNotFoundError",
            "NoSuchPublicAccessBlockConfiguration",
            "NoSuchLifecycleConfiguration",
            "NoSuchBucketPolicy");

    private final S3Client client;
    private final ObjectMapper mapper = new ObjectMapper();

    BucketReader(S3Client client) {
        this.client = client;
    }

    BucketSettings read(String bucket) {
        Optional<JsonNode> policy = policy(bucket);
        return new BucketSettings(
                key(bucket),
                versions(bucket),
                closed(bucket),
                rules(bucket),
                denies(policy, "aws:SecureTransport"),
                denies(policy, "s3:x-amz-server-side-encryption"));
    }

    private <T> Optional<T> ask(String what, String permission, Supplier<T> question) {
        return CloudFailures.ask(what, permission, () -> {
            try {
                return Optional.ofNullable(question.get());
            } catch (S3Exception e) {
                if (NEVER_MADE.contains(CloudFailures.code(e))) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private Optional<String> key(String bucket) {
        return ask(
                        "Reading the encryption of the bucket",
                        "s3:GetEncryptionConfiguration",
                        () -> client.getBucketEncryption(request -> request.bucket(bucket))
                                .serverSideEncryptionConfiguration())
                .flatMap(configuration -> configuration.rules().stream()
                        .flatMap(rule -> Optional.ofNullable(rule.applyServerSideEncryptionByDefault()).stream())
                        .map(ServerSideEncryptionByDefault::kmsMasterKeyID)
                        .filter(id -> id != null)
                        .findFirst());
    }

    private boolean versions(String bucket) {
        return ask(
                        "Reading the versioning of the bucket",
                        "s3:GetBucketVersioning",
                        () -> client.getBucketVersioning(request -> request.bucket(bucket))
                                .status())
                .filter(BucketVersioningStatus.ENABLED::equals)
                .isPresent();
    }

    private boolean closed(String bucket) {
        return ask(
                        "Reading who reaches the bucket",
                        "s3:GetBucketPublicAccessBlock",
                        () -> client.getPublicAccessBlock(request -> request.bucket(bucket))
                                .publicAccessBlockConfiguration())
                .filter(BucketReader::all)
                .isPresent();
    }

    private static boolean all(PublicAccessBlockConfiguration block) {
        return Boolean.TRUE.equals(block.blockPublicAcls())
                && Boolean.TRUE.equals(block.blockPublicPolicy())
                && Boolean.TRUE.equals(block.ignorePublicAcls())
                && Boolean.TRUE.equals(block.restrictPublicBuckets());
    }

    private Set<String> rules(String bucket) {
        return ask(
                        "Reading the lifecycle of the bucket",
                        "s3:GetLifecycleConfiguration",
                        () -> client.getBucketLifecycleConfiguration(request -> request.bucket(bucket))
                                .rules())
                .map(rules -> rules.stream()
                        .filter(rule -> rule.status() == ExpirationStatus.ENABLED)
                        .map(LifecycleRule::id)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElseGet(Set::of);
    }

    private Optional<JsonNode> policy(String bucket) {
        return ask(
                        "Reading the policy of the bucket",
                        "s3:GetBucketPolicy",
                        () -> client.getBucketPolicy(request -> request.bucket(bucket))
                                .policy())
                .flatMap(this::parsed);
    }

    private Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(mapper.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // what nobody understands protects nothing
        }
    }

    /** Whether everybody is denied something on a condition that looks at that key. */
    private static boolean denies(Optional<JsonNode> policy, String key) {
        return policy.stream()
                .flatMap(document ->
                        StreamSupport.stream(document.path("Statement").spliterator(), false))
                .filter(statement -> statement.path("Effect").asText().equals("Deny"))
                .flatMap(statement ->
                        StreamSupport.stream(statement.path("Condition").spliterator(), false))
                .anyMatch(condition -> condition.has(key));
    }

    void close() {
        client.close();
    }
}
