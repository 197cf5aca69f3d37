package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreFullException;
import dev.nightkeep.error.StoreUnavailableException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Turns what the SDK raises into what Nightkeep raises. An answer of the service is never kept as a cause, for its text
 * is the service's own and may echo a credential.
 */
final class S3Errors {
    private static final String CREDENTIALS = "Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile";

    private S3Errors() {}

    static NightkeepException translate(S3Operation operation, SdkException failure) {
        return switch (failure) {
            case AwsServiceException answer -> refused(operation, S3Refusal.of(answer));
            case AbortedException aborted -> interrupted(operation);
            default -> S3Outages.translate(operation, failure);
        };
    }

    /** The thread was asked to stop while it waited for S3; the request to stop is kept. */
    static RunCancelledException interrupted(S3Operation operation) {
        Thread.currentThread().interrupt();
        return new RunCancelledException(operation + " was interrupted", "Nothing was committed; start it again");
    }

    /** What it means that this operation was answered like this. */
    static NightkeepException refused(S3Operation operation, S3Refusal refusal) {
        String failed = "%s failed (%s)".formatted(operation, refusal);
        return switch (refusal.problem()) {
            case MISSING_OBJECT -> missingObject(operation, failed);
            case PRECONDITION -> otherWrite(operation);
            case MISSING_BUCKET -> missingBucket(operation);
            case WRONG_REGION -> wrongRegion(operation, refusal);
            case UNSUPPORTED ->
                new ConfigurationException(failed, "Use a store that knows this part of the S3 protocol");
            case REFUSED ->
                new ConfigurationException(
                        failed, "Check region and endpoint URL, and sign in again if the credentials are temporary");
            case DENIED, KEY_MANAGEMENT, UNKNOWN_KEY, WRONG_SECRET, EXPIRED, WRONG_CLOCK, ARCHIVED ->
                denied(operation, refusal);
            case FULL -> new StoreFullException(failed, "Free or buy space, then start again");
            case DAMAGED, CONFLICT, MISSING_UPLOAD, UNAVAILABLE -> unavailable(failed, refusal);
        };
    }

    private static NightkeepException otherWrite(S3Operation operation) {
        return operation.action() == S3Action.COPY
                ? new CorruptBackupException(
                        "%s was refused: it was changed meanwhile".formatted(operation),
                        "Start again, and find out who writes there")
                : new PreconditionFailedException(
                        "%s was refused: another write was first".formatted(operation),
                        "Read it again and decide anew");
    }

    /** To a write with {@code If-Match} it says that there is nothing to match, to a listing that there is no bucket. */
    private static NightkeepException missingObject(S3Operation operation, String failed) {
        return switch (operation.action()) {
            case WRITE ->
                new PreconditionFailedException(
                        "%s was refused: the object is gone".formatted(operation), "Read it again and decide anew");
            case LIST, LIST_UPLOADS -> missingBucket(operation);
            default -> new ObjectNotFoundException(failed, "Check the name, and whether it was deleted");
        };
    }

    private static ConfigurationException missingBucket(S3Operation operation) {
        return new ConfigurationException(
                "The bucket '%s' does not exist".formatted(operation.bucket()),
                "Create it, or correct its name, the region or the endpoint URL");
    }

    private static ConfigurationException wrongRegion(S3Operation operation, S3Refusal refusal) {
        return new ConfigurationException(
                "The bucket '%s' lies in another region%s"
                        .formatted(
                                operation.bucket(),
                                refusal.region().map(": "::concat).orElse("")),
                "Name that region with --region or in AWS_REGION");
    }

    private static StoreAccessDeniedException denied(S3Operation operation, S3Refusal refusal) {
        String failed = "%s was refused (%s%s)"
                .formatted(
                        operation, refusal, refusal.reason().map(": "::concat).orElse(""));
        return new StoreAccessDeniedException(failed, remedy(operation, refusal.problem()));
    }

    private static String remedy(S3Operation operation, S3Problem problem) {
        return switch (problem) {
            case UNKNOWN_KEY -> "The access key is not known there. " + CREDENTIALS;
            case WRONG_SECRET -> "The secret key does not belong to the access key. " + CREDENTIALS;
            case EXPIRED -> "The session has ended. Sign in again";
            case WRONG_CLOCK -> "The clock of this host is wrong. Set it";
            case ARCHIVED -> "The object is in an archive class. Restore it in S3 first, then start again";
            case KEY_MANAGEMENT -> "Check that the KMS key is enabled and that the credentials may use it";
            default ->
                "Allow %s on %s to these credentials, and s3:ListBucket on the bucket"
                        .formatted(operation.action().permission(), operation.resource());
        };
    }

    private static StoreUnavailableException unavailable(String failed, S3Refusal refusal) {
        return new StoreUnavailableException(
                failed,
                switch (refusal.problem()) {
                    case DAMAGED ->
                        "The bytes were damaged on the way. Try again; if it stays, check this host's memory";
                    case CONFLICT -> "Another write to the same name was under way. Try again";
                    case MISSING_UPLOAD -> "Someone aborted the upload, or a lifecycle rule did. Start again";
                    default -> "The service cannot do it now. Try again later";
                });
    }
}
