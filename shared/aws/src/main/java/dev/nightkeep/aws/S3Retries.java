package dev.nightkeep.aws;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * When a request is sent again: the SDK's standard mode, and besides on what a moment heals: a race of two conditional
 * writes (the S3 API reference asks to send {@code PutObject} again on 409) and bytes damaged on the way.
 */
final class S3Retries {
    private static final int MAX_ATTEMPTS = 6;
    private static final Set<S3Problem> PASSING = Set.of(S3Problem.CONFLICT, S3Problem.DAMAGED);

    private S3Retries() {}

    /** Waits longer after each attempt, and longer still when the service asks to slow down. */
    static StandardRetryStrategy patient() {
        return builder().build();
    }

    /** Never waits. */
    static StandardRetryStrategy immediate() {
        return builder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    private static StandardRetryStrategy.Builder builder() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MAX_ATTEMPTS)
                .retryOnException(S3Retries::passes);
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof AwsServiceException answer
                && PASSING.contains(S3Refusal.of(answer).problem());
    }
}
