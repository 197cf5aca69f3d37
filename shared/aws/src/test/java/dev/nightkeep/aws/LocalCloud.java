package dev.nightkeep.aws;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A LocalStack on this machine, which AWS_ENDPOINT_URL names. Without one, the tests that need it are skipped and say so. */
public final class LocalCloud implements ExecutionCondition {
    public static final String VARIABLE = "AWS_ENDPOINT_URL";
    public static final Region REGION = Region.US_EAST_1;
    public static final String ACCOUNT = "000000000000";

    /** What emulators take; nothing that opens anything. */
    public static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String named = Optional.ofNullable(System.getenv(VARIABLE)).orElse("");
        return named.matches("http://(127\\.0\\.0\\.1|localhost):\\d+/?")
                ? ConditionEvaluationResult.enabled("against " + named)
                : ConditionEvaluationResult.disabled("NOT RUN: " + VARIABLE
                        + " names no local cloud, as http://127.0.0.1:4566 (infra/local/up starts one)");
    }

    public static URI endpoint() {
        return URI.create(System.getenv(VARIABLE));
    }

    /** A name that no other test has. */
    public static String name(String what) {
        return "nightkeep-contract-%s-%s"
                .formatted(what, UUID.randomUUID().toString().substring(0, 8));
    }

    /** A client to prepare with what is tested, and to look at it. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(endpoint())
                .region(REGION)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
