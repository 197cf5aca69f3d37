package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds backups, secrets and alerts in the cloud is closed, encrypted and not lost with the stack. */
final class CloudStorageTest {
    private final CloudTemplate template = CloudTemplate.ofRepository();
    private final CloudResource bucket = template.resource("Bucket");

    @Test
    void bucket_isTheOnlyOne() {
        assertThat(template.ofType("AWS::S3::Bucket")).containsExactly(bucket);
    }

    @Test
    void bucket_isClosedToThePublic() {
        assertThat(List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"))
                .allSatisfy(setting -> assertThat(bucket.at("PublicAccessBlockConfiguration/" + setting)
                                .asText())
                        .isEqualTo("true"));
        assertThat(bucket.at("OwnershipControls/Rules/0/ObjectOwnership").asText())
                .isEqualTo("BucketOwnerEnforced");
    }

    @Test
    void bucket_keepsVersions() {
        assertThat(bucket.at("VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    }

    @Test
    void bucket_encryptsWithTheKeyOfTheStack() {
        JsonNode rule = bucket.at("BucketEncryption/ServerSideEncryptionConfiguration/0");
        JsonNode defaults = rule.path("ServerSideEncryptionByDefault");
        assertThat(defaults.path("SSEAlgorithm").asText()).isEqualTo("aws:kms");
        assertThat(defaults.at("/KMSMasterKeyID/Fn::GetAtt").asText()).isEqualTo("Key.Arn");
        assertThat(rule.path("BucketKeyEnabled").asText()).isEqualTo("true");
    }

    @Test
    void bucket_refusesOtherTransportOtherEncryptionAndOtherKeys() {
        List<CloudStatement> denials = template.resource("BucketPolicy").statements();
        assertThat(denials)
                .noneMatch(CloudStatement::allows)
                .anyMatch(denial -> denial.covers("s3:GetObject")
                        && denial.resources().size() == 2
                        && denial.hasCondition("Bool", "aws:SecureTransport", "false"))
                .anyMatch(denial -> denial.covers("s3:PutObject")
                        && denial.hasCondition("StringNotEqualsIfExists", "s3:x-amz-server-side-encryption", "aws:kms"))
                .anyMatch(denial -> denial.covers("s3:PutObject")
                        && denial.body().toString().contains("s3:x-amz-server-side-encryption-aws-kms-key-id"));
    }

    @Test
    void lifecycle_endsUploadsEarlierVersionsAndAdHocBackups() {
        JsonNode rules = bucket.at("LifecycleConfiguration/Rules");
        assertThat(rules)
                .allMatch(rule -> rule.path("Status").asText().equals("Enabled"))
                .anyMatch(rule -> rule.has("AbortIncompleteMultipartUpload"))
                .anyMatch(rule -> rule.has("NoncurrentVersionExpiration") && !rule.has("Prefix"))
                .filteredOn(rule -> rule.has("ExpirationInDays"))
                .hasSize(1)
                .allMatch(rule -> rule.at("/TagFilters/0/Value").asText().equals("ad-hoc"));
    }

    @Test
    void lifecycle_comesAfterPruning() {
        JsonNode backstop = template.root().at("/Mappings/AdHocBackstop/Days");
        JsonNode choices = template.root().at("/Parameters/AdHocDays/AllowedValues");
        assertThat(choices)
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(
                                Integer.parseInt(backstop.path(choice.asText()).asText()))
                        .isGreaterThanOrEqualTo(choice.asInt() + 7));
    }

    @Test
    void keyAndBucket_outliveTheStack() {
        assertThat(List.of(bucket, template.resource("Key"))).allSatisfy(resource -> {
            assertThat(resource.body().path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(resource.body().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
    }

    @Test
    void key_rotates() {
        assertThat(template.ofType("AWS::KMS::Key"))
                .hasSize(1)
                .allMatch(key -> key.at("EnableKeyRotation").asText().equals("true"));
    }

    @Test
    void key_isForAlarmsAndRulesThatPublish() {
        assertThat(template.resource("Key").statements())
                .anyMatch(statement -> statement.covers("kms:GenerateDataKey")
                        && statement.body().path("Principal").toString().contains("cloudwatch.amazonaws.com")
                        && statement.body().path("Principal").toString().contains("events.amazonaws.com"));
    }

    @Test
    void secrets_areEncryptedWithTheKeyAndHoldNothingReal() {
        assertThat(template.ofType("AWS::SecretsManager::Secret"))
                .hasSize(2)
                .allMatch(secret -> secret.at("KmsKeyId/Fn::GetAtt").asText().equals("Key.Arn"))
                .extracting(secret -> secret.at("SecretString").asText())
                .containsExactlyInAnyOrder("nightkeep:not-set", "{}");
    }

    @Test
    void topicAndQueues_areEncryptedAndReachedOverTls() {
        assertThat(template.ofType("AWS::SNS::Topic"))
                .isNotEmpty()
                .allMatch(topic -> topic.at("KmsMasterKeyId/Ref").asText().equals("Key"));
        assertThat(template.ofType("AWS::SQS::Queue"))
                .isNotEmpty()
                .allMatch(queue -> queue.at("SqsManagedSseEnabled").asText().equals("true"));
        assertThat(List.of("TopicPolicy", "DeadLettersPolicy"))
                .allSatisfy(policy -> assertThat(template.resource(policy).statements())
                        .anyMatch(statement ->
                                !statement.allows() && statement.hasCondition("Bool", "aws:SecureTransport", "false")));
    }
}
