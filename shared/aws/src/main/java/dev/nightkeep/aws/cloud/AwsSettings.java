package dev.nightkeep.aws.cloud;

import dev.nightkeep.doctor.BucketSettings;
import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.doctor.FunctionSettings;
import dev.nightkeep.doctor.KeySettings;
import dev.nightkeep.doctor.TopicSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** How the parts of an installation are set up on AWS. Thread-safe. */
final class AwsSettings implements DeployedSettings {
    private static final String FUNCTION = "lambda";

    private final BucketReader buckets;
    private final KmsClient kms;
    private final SnsClient sns;
    private final LambdaClient lambda;

    AwsSettings(BucketReader buckets, KmsClient kms, SnsClient sns, LambdaClient lambda) {
        this.buckets = buckets;
        this.kms = kms;
        this.sns = sns;
        this.lambda = lambda;
    }

    @Override
    public BucketSettings bucket(String name) {
        return buckets.read(name);
    }

    @Override
    public KeySettings key(String arn) {
        boolean enabled = CloudFailures.ask(
                "Looking at the key",
                "kms:DescribeKey",
                () -> kms.describeKey(request -> request.keyId(arn))
                        .keyMetadata()
                        .enabled());
        boolean rotated = enabled
                && CloudFailures.ask(
                        "Looking at the rotation of the key",
                        "kms:GetKeyRotationStatus",
                        () -> kms.getKeyRotationStatus(request -> request.keyId(arn))
                                .keyRotationEnabled());
        return new KeySettings(enabled, rotated);
    }

    @Override
    public TopicSettings topic(String arn) {
        List<Subscription> all = CloudFailures.ask(
                "Listing who hears the topic",
                "sns:ListSubscriptionsByTopic",
                () -> sns.listSubscriptionsByTopicPaginator(request -> request.topicArn(arn)).subscriptions().stream()
                        .filter(each -> !each.protocol().equals(FUNCTION))
                        .toList());
        int confirmed = (int) all.stream()
                .filter(each -> each.subscriptionArn().startsWith("arn:"))
                .count();
        return new TopicSettings(confirmed, all.size() - confirmed);
    }

    @Override
    public Optional<FunctionSettings> function(String name) {
        return CloudFailures.ask("Looking at the function " + name, "lambda:GetFunction", () -> {
            try {
                var found = lambda.getFunction(request -> request.functionName(name));
                State state = found.configuration().state();
                Integer reserved =
                        found.concurrency() == null ? null : found.concurrency().reservedConcurrentExecutions();
                // A function that was not called for long is put aside, and comes back when it is called.
                return Optional.of(new FunctionSettings(
                        state == null || state == State.ACTIVE || state == State.INACTIVE,
                        reserved == null ? OptionalInt.empty() : OptionalInt.of(reserved)));
            } catch (ResourceNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public int concurrency() {
        return CloudFailures.ask(
                "Asking what the account may run",
                "lambda:GetAccountSettings",
                () -> lambda.getAccountSettings(request -> {}).accountLimit().concurrentExecutions());
    }

    @Override
    public void close() {
        buckets.close();
        kms.close();
        sns.close();
        lambda.close();
    }
}
