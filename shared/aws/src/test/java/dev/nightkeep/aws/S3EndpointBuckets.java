package dev.nightkeep.aws;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Gives every test its own bucket on the service that NIGHTKEEP_TEST_S3_ENDPOINT names, with the credentials of the
 * environment, or dummies where it has none.
 */
final class S3EndpointBuckets implements ParameterResolver {
    static final String VARIABLE = "NIGHTKEEP_TEST_S3_ENDPOINT";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBucket.class;
    }

    @Override
    public TestBucket resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestBucket.create(URI.create(Objects.requireNonNull(System.getenv(VARIABLE))), credentials());
    }

    private static AwsCredentialsProvider credentials() {
        return System.getenv("AWS_ACCESS_KEY_ID") == null
                ? TestBucket.DUMMY
                : DefaultCredentialsProvider.builder().build();
    }
}
